"""The last line: how much was found in how many files."""

from collections import Counter
from collections.abc import Sequence

from coursekit.diagnostics import Diagnostic, Severity

_PLURALS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "infos"}


def summarize(diagnostics: Sequence[Diagnostic], file_count: int) -> str:
    """Such as "2 errors, 1 warning in 3 of 24 files"; counts the files of the main places."""
    files = f"{file_count} file" + ("" if file_count == 1 else "s")
    if not diagnostics:
        return f"No problems in {files}"
    counts = Counter(d.severity for d in diagnostics)
    said = [
        f"{counts[severity]} {severity if counts[severity] == 1 else plural}"
        for severity, plural in _PLURALS.items()
        if counts[severity]
    ]
    return f"{', '.join(said)} in {len({d.at.span.path for d in diagnostics})} of {files}"
