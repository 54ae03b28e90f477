"""What is said after a verb: what happened and what comes next."""

from shuniu.rooms.bulletins.models import Issue


def after_submit(issue: Issue) -> str:
    """Whom it waits for, or that it may be issued."""
    return f"已送审，等{_signer(issue)}。" if issue.state == "review" else "不用审签，可以签发了。"


def after_sign(issue: Issue) -> str:
    """The next signer, or the desk."""
    return f"已同意，转{_signer(issue)}。" if issue.state == "review" else "已同意，审签完成，由编辑部签发。"


def after_issue(issue: Issue) -> str:
    """Its number, and how many it goes to."""
    count = issue.bulletin.subscribers.count()
    return f"已签发，{issue.called}。正在排版，排好即分发给名单上的{count}个岗位。"


def _signer(issue: Issue) -> str:
    return f"{issue.signer.name}审签" if issue.signer else ""
