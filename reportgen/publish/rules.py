"""What can go wrong when files are put in their place."""

from __future__ import annotations

from reportgen.diagnostics.finding import Rule, Severity

NOT_WRITTEN = Rule(
    "PUB001",
    "not-written",
    Severity.ERROR,
    """文件写不进输出文件夹。

## 查什么    输出文件夹能不能写，磁盘有没有空间，旧文件是不是正被 Word 打开。
## 为什么    写到一半的报告不能用；写不成时，原来的文件原样保留。
## 例        out/shenzhen-women/2024 里的旧报告正被 Word 打开。
## 怎么改    关闭打开的文件，腾出空间，或用 --out 换一个文件夹，再运行一次。
""",
)
SAME_NAME = Rule(
    "PUB002",
    "same-file-name",
    Severity.ERROR,
    """两个文档的文件名相同。

## 查什么    一份报告要印的几个文档，文件名是否各不相同。
## 为什么    后一个会盖掉前一个。
## 例        两个提纲的“文件名”展开后都是“自评报告”。
## 怎么改    在提纲的“文件名”里加上能区别的字。
""",
)
NO_PDF = Rule(
    "PUB003",
    "no-pdf",
    Severity.ERROR,
    """没有生成 PDF。

## 查什么    要求了 PDF（--format pdf）时，LibreOffice 有没有装，有没有在时限内真的生成 PDF。
## 为什么    LibreOffice 失败时也说成功；没有看到文件，就不能说生成了。
## 例        reportgen build --format docx,pdf，而电脑上没有 LibreOffice。
## 怎么改    安装 LibreOffice（Debian、统信、麒麟：apt-get install libreoffice-writer），或者不要求 PDF。
""",
)
OTHER_BUILD = Rule(
    "PUB004",
    "other-build",
    Severity.ERROR,
    """另一个 reportgen 正在写同一个文件夹。

## 查什么    写成品的时候，同一个输出文件夹是不是正由另一个 reportgen 写着。
## 为什么    两个一起写，成品会一半是这次的，一半是那次的；所以后到的不写。
## 例        两个人同时对共享盘上的 out 运行 reportgen build。
## 怎么改    等另一个完成再运行一次；它被强行结束了也不要紧，锁随进程一起消失，不用手工删除。
""",
)
IN_THE_WAY = Rule(
    "PUB005",
    "something-in-the-way",
    Severity.ERROR,
    """输出文件夹里有不能动的东西。

## 查什么    输出文件夹本身是不是文件夹；里面有没有与成品同名的文件夹，有没有链接或别的特殊文件。
## 为什么    成品是整个文件夹一起换上去的，别人放在里面的文件会原样保留；链接指到别处，换上去就不是原来的了。
## 例        out/shenzhen-women/2024 被换成了指向共享盘的链接。
## 怎么改    把它移到别处，或用 --out 换一个文件夹，再运行一次。
""",
)
CRASHED = Rule(
    "PUB006",
    "report-crashed",
    Severity.ERROR,
    """生成这份报告时程序出错。

## 查什么    生成一份报告的时候，程序自己有没有出错，或被系统强行结束（例如内存不够）。
## 为什么    一份报告出错，不应当拖住其他报告；它的成品没有生成，原来的文件没有动。
## 例        同时生成上千份报告，其中一份特别大，内存不够，系统结束了那个进程。
## 怎么改    用 reportgen build 路径 单独生成这一份；还是这样，请把数据发给维护者。内存不够的，把 -j 改小。
""",
)
