"""Jobs laid out in a folder -> PDFs beside them. Runs in a process of its own, under limits.

Called with the folder: its jobs.json lists the jobs, a line of JSON is printed for each that is
done. It imports nothing of ours, so that a document can reach nothing of ours.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

MEMORY = 2 << 30
"""Bytes of address space; a booklet takes some 150 MB."""
ROUNDS = 8
"""Times that a document is laid out, at most, to mend its pages."""
THUMBNAIL = 40
"""Pixels an inch of the small picture of a first page."""


def main(folder: Path) -> None:
    """Set every job of the folder, in order."""
    import typst

    _limit()
    tasks = json.loads((folder / "jobs.json").read_text("utf-8"))
    faces = [str(Path(import_module(name).__file__ or "").parent) for name in tasks["faces"]]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=faces)
    for task in tasks["jobs"]:
        print(json.dumps(_one(typst, fonts, folder, task)), flush=True)


def _one(typst: Any, fonts: Any, folder: Path, task: Any) -> dict[str, Any]:
    root = folder / task["folder"]
    try:
        compiler = _mended(typst, fonts, root, task["template"])
        pdf, warnings = compiler.compile_with_warnings(
            format="pdf", pdf_standards=task["standards"], timestamp=task["timestamp"]
        )
        if warnings:
            return {"name": task["name"], "error": str(warnings[0])}
        (root / "out.pdf").write_bytes(pdf)
        if task["thumbnail"]:
            first = compiler.compile(format="png", ppi=THUMBNAIL)
            (root / "out.png").write_bytes(first[0] if isinstance(first, list) else first)
    except typst.TypstError as error:
        return {"name": task["name"], "error": str(error)}
    return {"name": task["name"]}


def _mended(typst: Any, fonts: Any, root: Path, template: str) -> Any:
    """The document, with the pages set shorter that it asks for: templates/print/mend.typ."""
    short: dict[str, int] = {}
    for _ in range(ROUNDS):
        # In a file of its own: Typst keeps from the last round whatever does not read it.
        (root / "short.json").write_text(json.dumps(short), "utf-8")
        compiler = typst.Compiler(input=str(root / template), root=str(root), font_paths=fonts)
        try:
            asked = json.loads(compiler.query("<short>", field="value"))
        except RuntimeError:  # what is wrong, the compilation tells better
            break
        if not any(asked):
            break
        short |= asked[0]
    return compiler


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows: there the limit on time alone holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
