"""Secrecy (SEC-1): this system holds no state secret. What carries a mark of one is refused at every entrance.

``gate.text``, ``gate.said`` and ``gate.file`` raise ``Incomplete`` with what to do instead (保守国家秘密法第三十一条:
不得使用非涉密信息系统存储、处理国家秘密). The attempt is kept as who, when, where, which rule and a digest, never the
content or a file's name. A text that speaks about secrecy carries no mark and passes; what counts as a mark is
``papers.checker.secret_marks``.
Owns Attempt; registers itself as the gate of drafts.
"""
