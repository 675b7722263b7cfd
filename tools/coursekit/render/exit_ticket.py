"""A ticket that a person may fill in before they leave: no name, and a way to be found."""

from coursekit.model.loaded import LoadedSession
from coursekit.render.help_lines import help_on_paper
from coursekit.render.markup import Html, join, tag
from coursekit.render.sheets import pencil
from coursekit.render.site import Site
from coursekit.render.worksheet import SEEN

_FREE = f"No name. Words or a picture. Leave out what you like. {SEEN}"
_FIND_ME = "Want a word before you leave? Stay in your seat. Or write a first name for us: ____"
_UNKNOWN = "We do not know who wrote this. If you are not safe, tell one of us before you go."


def exit_ticket(site: Site, loaded: LoadedSession) -> Html:
    room = tag("div", *[tag("div")] * 2, class_="hg-lines")
    return join(
        [
            tag("p", "Before you go", class_="hg-eyebrow"),
            tag("p", tag("strong", loaded.title)),
            tag("p", _FREE, class_="hg-small"),
            tag("p", "One thing that I take with me:") + room,
            tag("p", "One thing that is not clear yet:") + room,
            tag("p", "How likely am I to try today’s skill this week? Circle one."),
            tag("p", " ".join(map(str, range(11))), class_="hg-circle-one"),
            tag("p", "0 = not at all · 10 = very", class_="hg-small"),
            tag("p", pencil(_FIND_ME)),
            tag("p", tag("strong", _UNKNOWN)),
            help_on_paper(site.course),
        ]
    )
