"""The secrecy app."""

from django.apps import AppConfig


class Secrecy(AppConfig):
    """No state secret comes in."""

    name = "shuniu.base.secrecy"
    label = "secrecy"
    verbose_name = "保密"

    def ready(self) -> None:
        """Stand before drafts and forms; show the list of attempts to who answers for it."""
        from shuniu.base.secrecy import gate
        from shuniu.base.secrecy.permits import guards
        from shuniu.base.web import drafts, forms, menu

        drafts.register_gate(gate.draft)
        forms.register_gate(gate.form)
        menu.register(menu.Entry("管理", "涉密拦截", "secrecy:attempts", shown_to=guards, order=91))
