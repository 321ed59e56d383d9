"""Elements -> an XML file's bytes."""

from __future__ import annotations

from xml.etree import ElementTree as ET


def add(parent: ET.Element, name: str, text: str) -> None:
    """Give an element a child that holds a text."""
    ET.SubElement(parent, name).text = text


def document(root: ET.Element) -> bytes:
    """The whole file, with its declaration."""
    body: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return body + b"\n"
