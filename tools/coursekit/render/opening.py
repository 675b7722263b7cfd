"""The line above the title of a page that belongs to a module."""

from coursekit.model.loaded import LoadedModule
from coursekit.render.links import module_page
from coursekit.render.markup import Html, tag
from coursekit.render.prose import Writer


def opening(writer: Writer, module: LoadedModule, what: str) -> Html:
    """What this is, and the module."""
    name = writer.link(module_page(module.id), module.module.value.title)
    return tag("p", f"{what} · ", name, class_="hg-eyebrow", data_unsearched=True)
