"""How long building a course takes, next to other ways of building the same pages.

`questions` makes the material, `contenders` writes it in each one's own form, `run` times them in
turn and checks what they built, `table` says it.
"""
