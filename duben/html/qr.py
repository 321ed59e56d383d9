"""An address -> the QR code of it, as an SVG file."""

from __future__ import annotations

MASK = 2
"""One mask pattern for every code: trying all eight takes six times as long."""
QUIET = 2
"""Modules of white around the code; four on white paper, where the page gives the rest."""


def drawing(address: str) -> bytes:
    """An SVG file, ISO/IEC 18004, error correction L: a printed page is not torn like a label."""
    import segno

    made = segno.make(address, micro=False, error="l", boost_error=False, mask=MASK)
    svg = made.svg_inline(omitsize=True, svgclass=None, lineclass=None, border=QUIET)
    head = '<svg xmlns="http://www.w3.org/2000/svg" '
    return (str(svg).replace("<svg ", head, 1) + "\n").encode()
