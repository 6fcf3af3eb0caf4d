"""Pictures are known by their bytes; what is cut off, damaged, foreign or huge is refused with a reason."""

import struct

import pytest
from support.images import PNG_START, chunk, jpeg, png, segment

from reportgen.values.image import MOST_BYTES, Image, parse_image
from reportgen.values.refusal import Refusal


def header(width, height):
    return PNG_START + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) + chunk(b"IDAT", b"x")


GOOD = {
    "png": (png(640, 480), "png", (640, 480)),
    "jpeg": (jpeg(640, 480), "jpeg", (640, 480)),
    "jpeg with a thumbnail inside": (jpeg(640, 480, segment(0xE1, jpeg(16, 16))), "jpeg", (640, 480)),
    "jpeg with fill bytes": (jpeg(640, 480, b"\xff\xff\xff" + segment(0xFE, b"note")[1:]), "jpeg", (640, 480)),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_whole_picture_has_its_size(name):
    content, kind, size = GOOD[name]
    image = parse_image(content)
    assert isinstance(image, Image)
    assert (image.kind, (image.width, image.height), image.content) == (kind, size, content)


BAD = {
    "nothing": (b"", "不是 PNG 或 JPEG"),
    "text": ("图片".encode(), "不是 PNG 或 JPEG"),
    "svg": (b'<?xml version="1.0"?><svg/>', "SVG"),
    "svg with a mark": (b"\xef\xbb\xbf <svg onload='alert(1)'/>", "SVG"),
    "gif": (b"GIF89a" + b"\0" * 20, "GIF"),
    "webp": (b"RIFF\0\0\0\0WEBP", "WebP"),
    "pdf": (b"%PDF-1.7", "PDF"),
    "office": (b"PK\3\4....", "Office"),
    "png without a chunk": (PNG_START, "不完整"),
    "png without an end": (png()[:-12], "不完整"),
    "png without pixels": (PNG_START + png()[8:33] + chunk(b"IEND", b""), "不完整"),
    "png with a damaged byte": (png()[:60] + b"?" + png()[61:], "不完整"),
    "png with something behind": (png() + b"PK\3\4", "不完整"),
    "png that begins with pixels": (PNG_START + chunk(b"IDAT", b"") + png()[8:], "不完整"),
    "png of no width": (header(0, 5) + chunk(b"IEND", b""), "不完整"),
    "png that claims the whole memory": (header(100_000, 100_000) + chunk(b"IEND", b""), "太大"),
    "png as long as a street": (header(30_000, 1) + chunk(b"IEND", b""), "太大"),
    "png whose chunk is longer than the file": (PNG_START + b"\xff\xff\xff\xffIHDR", "不完整"),
    "jpeg cut off": (jpeg()[:-2], "不完整"),
    "jpeg cut off before its scan": (jpeg()[:30], "不完整"),
    "jpeg without a frame": (b"\xff\xd8" + segment(0xDA, b"") + b"\xff\xd9", "不完整"),
    "jpeg of a segment that goes nowhere": (b"\xff\xd8\xff\xe0\0\0" * 50, "不完整"),
    "jpeg that claims the whole memory": (jpeg(65_000, 65_000), "太大"),
    "too many bytes": (png() + b"\0" * MOST_BYTES, "超过 10 MB"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_printed_is_refused(name):
    content, said = BAD[name]
    refusal = parse_image(content)
    assert isinstance(refusal, Refusal), name
    assert said in refusal.message


@pytest.mark.parametrize("make", [png, jpeg])
def test_no_head_of_a_picture_passes_for_the_whole(make):
    content = make(8, 8)
    assert not any(isinstance(parse_image(content[:length]), Image) for length in range(len(content)))
