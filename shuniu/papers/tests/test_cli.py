"""`paper read|check|typeset`: what a terminal and a program get."""

import io
import json
import sys

import pytest

from shuniu.papers.cli import main
from shuniu.papers.model import as_text, from_data
from shuniu.papers.reader import read_file
from shuniu.papers.tests import samples


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "请示.txt"
    path.write_text(as_text(samples.UPWARD), encoding="utf-8")
    return path


def told(capsys) -> list[dict]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_read_shows_the_elements_by_their_chinese_names(file, capsys):
    assert main(["read", str(file)]) == 0
    shown = capsys.readouterr().out
    assert "发文机关标志：云州市发展和改革委员会、云州市财政局文件" in shown
    assert "签发人：林清源\n" in shown
    assert "附注：联系人：罗敏，电话：0000-1234567" in shown


def test_read_as_json_brings_the_document(file, capsys):
    main(["read", "--json", str(file)])
    assert from_data(told(capsys)[0]["document"]) == samples.UPWARD


def test_check_as_json_is_one_object_a_file_one_a_line(file, tmp_path, capsys):
    wrong = tmp_path / "错.txt"
    wrong.write_text("关于秋收的通知\n各县人民政府：\n请按照云政发[2026]5号文件执行。\n", encoding="utf-8")
    assert main(["check", "--json", str(file), str(wrong)]) == 0
    first, second = told(capsys)
    assert (first["file"], first["text"]) == (str(file), as_text(samples.UPWARD))
    names = {"start", "end", "wrong", "suggestion", "rule", "source", "severity", "safe"}
    assert second["findings"]
    for finding in second["findings"]:
        assert names <= finding.keys()
        assert second["text"][finding["start"] : finding["end"]] == finding["wrong"]


def test_check_says_line_and_mend_to_a_person(tmp_path, capsys):
    wrong = tmp_path / "错.txt"
    wrong.write_text("关于秋收的通知\n各县人民政府：\n请按照云政发[2026]5号文件执行。\n", encoding="utf-8")
    assert main(["check", str(wrong)]) == 0
    assert "第3行" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_does_not_stop_the_others(file, tmp_path, capsys):
    assert main(["check", "--json", str(tmp_path / "无.txt"), str(tmp_path), str(file)]) == 1
    missing, folder, fine = told(capsys)
    assert (missing["error"]["code"], folder["error"]["code"]) == ("missing", "not_a_file")
    assert "error" not in fine


def test_without_json_the_reason_goes_to_standard_error(tmp_path, capsys):
    old = tmp_path / "旧.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100)
    assert main(["read", str(old)]) == 1
    assert "另存为 .docx" in capsys.readouterr().err


def test_standard_input_is_read(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("关于秋收的通知".encode())))
    assert main(["read", "-"]) == 0
    assert "标题：关于秋收的通知" in capsys.readouterr().out


def test_typeset_writes_the_file_and_names_its_fonts(file, tmp_path, capsys):
    out = tmp_path / "请示.pdf"
    assert main(["typeset", str(file), "-o", str(out)]) == 0
    assert "字体" in capsys.readouterr().out
    assert read_file(out).document == samples.UPWARD


def test_typeset_refuses_marks_of_secrecy_and_unknown_formats(tmp_path, capsys):
    secret = tmp_path / "密.txt"
    secret.write_text("机密★1年\n关于秋收的通知\n各县：\n请落实。", encoding="utf-8")
    assert main(["typeset", str(secret), "-o", str(tmp_path / "out.pdf")]) == 1
    assert "不处理涉密文件" in capsys.readouterr().err
    assert not (tmp_path / "out.pdf").exists()
    plain = tmp_path / "通知.txt"
    plain.write_text("关于秋收的通知\n各县：\n请落实。", encoding="utf-8")
    assert main(["typeset", str(plain), "-o", str(tmp_path / "out.xyz")]) == 1
    assert "不支持的格式" in capsys.readouterr().err
