"""图片: pictures that stand behind the text of a chapter."""

from __future__ import annotations

from reportgen.frozen import dataclass
from reportgen.source.nodes import Scalar
from reportgen.values.image import Image
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.chapters import CHAPTERS
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import TEXT, WORDING, choice
from reportgen.vocabulary.placed import Placed, Stated

CHAPTER = choice("章节", *(name for name, _ in CHAPTERS))


@dataclass(frozen=True, slots=True)
class PictureFact(Block):
    """图片: one picture, printed on lines of its own behind the text of a chapter.

    Attributes:
        image: The file, once it has been read; None when it cannot be printed, which has been told.
    """

    image: Image | None = None

    chapter: Placed[str] | None = key(
        "章节", CHAPTER, description="印在哪一章的文字后面", example="履职情况", required=True
    )
    file: Stated[str] = key(
        "文件", TEXT, description="PNG 或 JPEG 图片，放在这份报告的文件夹里", example="图/招聘会.jpg", required=True
    )
    caption: Stated[Scalar] = key("题注", WORDING, description="印在图下面的一句话，序号不用写", required=True)
    alt: Stated[str] = key(
        "说明", TEXT, description="图上有什么，读屏软件念给看不见的人听", example="求职者在展位前咨询", required=True
    )

    @property
    def is_whole(self) -> bool:
        """Whether it can be printed: everything is stated, and the file has been read."""
        stated = (each.value for each in (self.chapter, self.alt) if each)
        texts = [value for value in stated if isinstance(value, str)]
        return self.image is not None and len(texts) == 2 and self.caption is not None
