"""The entry point: the commands there are, and how the program ends."""

from __future__ import annotations

import gc
import os
import sys

# Name of the command, the line shown in the help, and where it is.
COMMANDS = {
    "build": ("生成全部到期的文档", "reportgen.cli.commands.build"),
    "watch": ("边写边生成：保存后马上重新生成", "reportgen.cli.commands.watch"),
    "check": ("只检查，不生成文档", "reportgen.cli.commands.check"),
    "audit": ("审核任何一份 Word、Excel、PDF 或文本报告", "reportgen.cli.commands.audit"),
    "verify": ("核对成品出自哪些事实，有没有手工改过", "reportgen.cli.commands.verify"),
    "new": ("开始一个新单位的数据", "reportgen.cli.commands.new"),
    "outlines": ("列出有哪些提纲和表格", "reportgen.cli.commands.outlines"),
    "outline": ("印出一个提纲的各节，每节取自哪里", "reportgen.cli.commands.outline"),
    "explain": ("说明一个代码，或者一个数从哪里来", "reportgen.cli.commands.explain"),
    "forms": ("列出各地的表格，以及每张表读取哪些事实", "reportgen.cli.commands.forms"),
    "schema": ("印出数据文件的模式，供编辑器提示和检查", "reportgen.cli.commands.schema"),
    "examples": ("把随程序带来的示例数据复制到当前文件夹", "reportgen.cli.commands.examples"),
}


def main(arguments: list[str] | None = None) -> None:
    """Run the program and exit: 0 done, 1 findings of severity error, 2 wrong usage, 70 a fault of the program.

    Args:
        arguments: What was typed after the name of the program; None for the real command line.
    """
    # What a report is made of lives as long as its build; going through it again and again would find no rubbish.
    gc.set_threshold(100_000, 50, 100)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # the same bytes whatever the locale
    code = _run(sys.argv[1:] if arguments is None else arguments)
    gc.freeze()  # as it ends, Python would look for rubbish among all that ends with it
    sys.exit(code)


def _run(typed: list[str]) -> int:
    try:
        told = _told_again(typed)
        if told is not None:
            return told
        from reportgen.cli.program import run

        return run(typed, COMMANDS)
    except KeyboardInterrupt:
        sys.stderr.write("已中断；原来的文件没有动。\n")
        return 130
    except BrokenPipeError:
        return 0  # the reader of our output has had enough
    except Exception as error:  # the one place where a fault of the program itself is told without a traceback
        if "REPORTGEN_DEBUG" in os.environ:
            raise
        sys.stderr.write(f"程序内部出错（{type(error).__name__}：{error}）。原来的文件没有动。\n")
        sys.stderr.write("请把命令和数据发给维护者；设置环境变量 REPORTGEN_DEBUG=1 再运行可看到详情。\n")
        return 70


def _told_again(typed: list[str]) -> int | None:
    """Tell what a build told before, when nothing has changed since; None when it must be run."""
    if typed[:1] != ["build"]:
        return None
    from reportgen.cli.builds.again import again

    return again(typed)
