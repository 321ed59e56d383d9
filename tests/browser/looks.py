"""Two pictures of a page -> the share of pixels that differ, counted by the browser itself.

A pixel differs where a colour channel does by more than `CHANNEL`; a page looks the same where less
than `SHARE` of its pixels differ. Pictures are compared only with others of the same run: fonts and
their smoothing differ between machines.
"""

from __future__ import annotations

import base64

from playwright.sync_api import Page

CHANNEL = 16
SHARE = 0.001
PLACES = {
    "style": "zh-hans/about/style/",
    "cover": "zh-hans/{slug}/",
    "section": "zh-hans/{slug}/1-2/",
    "parallel": "zh-hans-en/{slug}/1-2/",
    "english": "en/{slug}/1-2/",
    "glossary": "zh-hans/glossary/",
}

_READY = """() => Promise.all([document.fonts.ready, ...[...document.images].map((image) => {
  image.loading = "eager";
  return image.decode().catch(() => {});
})])"""
_DIFFERENCE = """async ([before, after, channel]) => {
  const read = async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(data)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const drawing = canvas.getContext("2d", {willReadFrequently: true});
    drawing.drawImage(bitmap, 0, 0);
    return drawing.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const [one, other] = [await read(before), await read(after)];
  if (one.width !== other.width || one.height !== other.height) return 1;
  let differing = 0;
  for (let i = 0; i < one.data.length; i += 4) {
    const far = [0, 1, 2].some((c) => Math.abs(one.data[i + c] - other.data[i + c]) > channel);
    if (far) differing += 1;
  }
  return differing / (one.width * one.height);
}"""


def picture(page: Page, address: str, theme: str, width: int) -> bytes:
    """The whole page, as PNG."""
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    page.evaluate(_READY)
    return page.screenshot(full_page=True, animations="disabled", caret="hide")


def difference(page: Page, before: bytes, after: bytes) -> float:
    """The share of pixels that differ, 1 where the sizes do; `page` is an empty one."""
    data = [f"data:image/png;base64,{base64.b64encode(p).decode()}" for p in (before, after)]
    return float(page.evaluate(_DIFFERENCE, [*data, CHANNEL]))
