"""`make shots`: pictures of every kind of page, on screens of three widths, light and dark, and on paper.

PYTHONPATH=plugins:tests python -m shots news plan --to /tmp/shots

For each kind one file `<kind>.png`, screens side by side as a reader sees them from top to foot, and one `<kind>-in.png`,
its printed pages.
"""

import argparse
import sys
import tempfile
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from kit.building import ROOT, build
from kit.chromium import CHROMIUM, QUIET
from kit.page_kinds import PAGES

SCREENS = ((360, "light"), (360, "dark"), (768, "light"), (1280, "light"), (1280, "dark"))
LONGEST = 3000
"""Pixels of a page that are shown; what is below looks like what is above."""
GAP = 24
BEHIND = (128, 128, 128)
SHEETS = 3
"""Printed pages that are shown."""


def main() -> int:
    """Build the demonstration site as it is published, and take the pictures."""
    parser = argparse.ArgumentParser(prog="shots", description="Chụp mọi loại trang để xem bằng mắt.")
    parser.add_argument("kinds", nargs="*", help="tên mẫu trang, như news, plan (mặc định: tất cả)")
    parser.add_argument("--to", type=Path, default=ROOT / ".cache" / "shots", help="thư mục nhận ảnh")
    args = parser.parse_args()
    wanted = {name.removesuffix(".html"): address for name, address in PAGES.items()}
    chosen = args.kinds or list(wanted)
    if unknown := [kind for kind in chosen if kind not in wanted]:
        parser.error(f"không có loại trang {', '.join(unknown)}; các loại: {', '.join(wanted)}")
    if CHROMIUM is None:
        parser.error("không có Chromium trên máy này")
    args.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="cchc-shots-") as place, sync_playwright() as playwright:
        built = build(ROOT / "content", Path(place))
        sys.stderr.write(built.messages if built.status else "")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for kind in chosen:
            address = (built.output / wanted[kind]).as_uri()
            take(browser, address if address.endswith(".html") else f"{address}/index.html", kind, args.to)
            sys.stdout.write(f"{args.to / kind}.png\n")
        browser.close()
    return 0


def take(browser: Browser, address: str, kind: str, folder: Path) -> None:
    """The pictures of one page."""
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    page.goto(address)
    beside([screen(page, width, scheme) for width, scheme in SCREENS]).save(folder / f"{kind}.png")
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=False)) as paper:
        sheets = [paper[number].render(scale=1.2).to_pil() for number in range(min(SHEETS, len(paper)))]
    beside(sheets).save(folder / f"{kind}-in.png")
    context.close()


def screen(page: Page, width: int, scheme: str) -> Image.Image:
    """A page as it looks on a screen of this width."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    return Image.open(BytesIO(page.screenshot(full_page=True))).crop((0, 0, width, LONGEST))


def beside(pictures: list[Image.Image]) -> Image.Image:
    """Pictures side by side, each down to its foot."""
    width = sum(picture.width for picture in pictures) + GAP * (len(pictures) + 1)
    whole = Image.new("RGB", (width, max(picture.height for picture in pictures) + 2 * GAP), BEHIND)
    left = GAP
    for picture in pictures:
        whole.paste(picture.convert("RGB"), (left, GAP))
        left += picture.width + GAP
    return whole


if __name__ == "__main__":
    sys.exit(main())
