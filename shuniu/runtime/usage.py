"""argparse in Chinese: what a person reads who typed a command wrongly. Standard library only: it runs before the environment.

argparse looks its sentences up by its module's ``_`` and ``ngettext``; there is no other place where all of them pass.
"""

import argparse

SENTENCES = {
    "usage: ": "用法：",
    "options": "选项",
    "positional arguments": "参数",
    "show this help message and exit": "显示这段说明",
    "%(prog)s: error: %(message)s\n": "%(message)s。在命令后面加 --help 可看用法。\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s %(message)s",
    "the following arguments are required: %s": "还缺参数：%s",
    "unrecognized arguments: %s": "多出不认得的参数：%s",
    "one of the arguments %s is required": "这几个参数要写一个：%s",
    "not allowed with argument %s": "不能和 %s 一起用",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s 写得太短，可能是 %(matches)s",
    "ignored explicit argument %r": "后面不带值，%r 用不上",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有 %(value)r，可选 %(choices)s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "没有 %(parser_name)r，可选 %(choices)s",
    "invalid %(type)s value: %(value)r": "的值不对：%(value)r",
    "expected one argument": "后面要写一个值",
    "expected at most one argument": "后面最多写一个值",
    "expected at least one argument": "后面至少写一个值",
    "expected %s arguments": "后面要写%s个值",
    "can't open '%(filename)s': %(error)s": "打不开“%(filename)s”：%(error)s",
}


def speak_chinese() -> None:
    """From now on every parser of this process says its usage and errors in Chinese."""
    vars(argparse)["_"] = lambda sentence: SENTENCES.get(sentence, sentence)
    vars(argparse)["ngettext"] = lambda one, many, count: SENTENCES.get(many, many)
