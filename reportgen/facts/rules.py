"""What can be wrong with the pictures of a report."""

from __future__ import annotations

from reportgen.diagnostics.finding import Rule, Severity

NO_PICTURE = Rule(
    "PIC001",
    "picture-not-found",
    Severity.ERROR,
    """图片读不到，或不在这份报告的文件夹里。

## 查什么    “图片”里写的文件在不在，读不读得出；是不是在这份报告的文件夹里，路径中有没有“..”和链接。
## 为什么    报告要连同图片一起交接；指到别处的路径换一台电脑就失效，也可能把别的文件印出去。
## 例        文件: ../../照片/1.jpg
## 怎么改    把图片复制到这份报告的文件夹里，写文件夹里面的路径，例如“图/招聘会.jpg”。
""",
)
BAD_PICTURE = Rule(
    "PIC002",
    "bad-picture",
    Severity.ERROR,
    """图片印不了。

## 查什么    文件的内容是不是完整的 PNG 或 JPEG（看内容，不看扩展名），不超过 10 MB 和 4,000 万像素。
## 为什么    别的格式 Word 和 WPS 显示不一样；残缺或过大的图片会使文件打不开、发不出。
## 例        从网页另存的“.jpg”其实是 WebP。
## 怎么改    用画图或照片软件打开，缩小，另存为 .png 或 .jpg。
""",
)
COARSE_PICTURE = Rule(
    "PIC003",
    "coarse-picture",
    Severity.WARNING,
    """图片的像素太少。

## 查什么    图片是不是至少 600 像素宽。
## 为什么    图片按版心的宽度印，像素太少就模糊。
## 例        聊天软件里转发的缩略图，只有 240 像素宽。
## 怎么改    换成原图。
""",
)
