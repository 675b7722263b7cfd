"""Diagnostics as text: pure, one file a format, one line here."""

from coursekit.report import github, json_format, plain, sarif

FORMATS = {
    "plain": plain.write,
    "github": github.write,
    "json": json_format.write,
    "sarif": sarif.write,
}
