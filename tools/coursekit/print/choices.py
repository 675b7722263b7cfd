"""What can be chosen in printing. It imports nothing, so that no other command waits for it."""

from typing import Literal

Kind = Literal[
    "handout", "worksheet", "quiz", "key", "guide", "family", "session-pack", "module-pack"
]
Sheet = Literal["letter", "a4"]
Variant = Literal["normal", "large", "bw"]
Format = Literal["pdf", "docx", "epub"]
