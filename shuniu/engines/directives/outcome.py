"""What is said after a verb: what happened and what comes next."""

from shuniu.engines.directives.models import Directive, Reception


def after_giving(directive: Directive) -> str:
    """To whom it went."""
    posts = "、".join(
        str(each.post) for each in directive.receptions.select_related("post__unit").order_by("pk")
    )
    if not posts:
        return "批示已记下。还没有写明送谁，秘书会按您的意思转送。"
    return f"批示已送{posts}，签收和答复都会回到这里。"


def after_second(directive: Directive) -> str:
    """The same words, or not."""
    if directive.state == "differing":
        return "两遍不一致，请对着扫描件核定。"
    return after_giving(directive)


def after_receiving(reception: Reception) -> str:
    """What is owed now."""
    return "已签收，办完请在这里答复。" if reception.directive.wants_answer else "已签收。"
