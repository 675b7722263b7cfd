"""How fast ours is, next to other ways of making the same pages.

`questions` makes the material; `contenders` says who gets it and writes it in each one's own form;
`measures` holds one file a measure; `run` takes them in turn, `results` keeps what they give,
`table` and `plot` say it, and `publish` puts it into the docs.
"""
