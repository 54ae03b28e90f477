"""Who gets what at every address, by hand: it may disagree with the product, and then one of the two is wrong.

``.`` the page; ``>`` leads on; ``L`` to the sign-in; ``F`` seen, but not theirs to do; ``-`` not there, or not for these eyes;
``M`` only by a form; ``x`` used up. In braces stand the things of ``world.py``; all are 石桥镇's and the Party desk's.
"""

NOBODY = "谁也没登录"
# the reporter, who signs first, the principal | the neighbours | editor, chief, on duty, leader of the Party desk's office,
# the other desk's editor | administrator, auditor
PEOPLE = (
    NOBODY, "罗敏", "刘康", "孙和", "王芳", "马骏", "何静", "周明远", "赵一鸣", "陈立", "许岩", "高远", "沈默",
)  # fmt: skip

ANSWERS = """
/                                         L . . . . . . . . . . . .
/login/                                   . . . . . . . . . . . . .
/enter/{account}/                         M M M M M M M M M M M M M
/logout/                                  M M M M M M M M M M M M M
/password/first/                          L . . . . . . . . . . . .
/password/                                L . . . . . . . . . . . .
/search/?q=石桥镇                            L . . . . . . . . . . . .
/late/                                    L - . - - - - . - - - . -
/audit/                                   L - - - - - - - - - - - .
/audit/signins/                           L - - - - - - - - - - - .
/report/new/                              L > > > > > > > > > > > >
/report/drafts/                           L . . . . . . . . . . . .
/report/draft/abc/                        L . . - . - - . - - - - -
/report/check/                            L M M M M M M M M M M M M
/report/{report}/again/                   L . F F - - F F F F - - -
/report/{signing}/again/                  L . F F - - - - - - - - -
/report/{report}/slip/                    L . . . - - . . . . - - -
/report/{signing}/slip/                   L . . . - - - - - - - - -
/reports/mine/                            L . . . . . . . . . . . .
/reports/unit/                            L . . . . . . . . . . . .
/desk/                                    L . . . . . > > > > > . .
/desks/                                   L . . . . . . . . . . . .
/desk/{desk}/                             L . . . . . . . . . . . .
/desk/new/set_up/                         L - - - - - - - - - - . -
/desk/{desk}/staff/                       L F F F F F F F F F F . F
/desk/{desk}/close/                       L F F F F F F F F F F . F
/desk/dangwei/                            L - - - - - . . . . - - -
/desk/dangwei/ledger/                     L - - - - - . . . . - - -
/desk/dangwei/register/                   L - - - - - . . F F - - -
/desk/dangwei/batch/                      L M M M M M M M M M M M M
/desk/dangwei/synthesis/                  L - - - - - > > > > - - -
/desk/dangwei/invite/                     L - - - - - . . F F - - -
/invitations/                             L . . . . . . . . . . . .
/invitation/{invitation}/                 L . . . - - . . . . - - -
/units/                                   L . . . . . . . . . . . .
/people/                                  L . . . . . . . . . . . .
/org/import/                              L - - - - - - - - - - . -
/org/template/                            L . . . . . . . . . . . .
/org/export/                              L - - - - - - - - - - . -
/calendar/                                L > > > > > > > > > > > >
/calendar/2026/                           L . . . . . . . . . . . .
/clocks/{clock}/proof/                    L . . . - - . . . . - - -
/rules/                                   L . . . . . . . . . . . .
/rules/packs/                             L . . . . . . . . . . . .
/rules/reporting/                         L . . . . . . . . . . . .
/rules/reporting/sign_within/             L . . . . . . . . . . . .
/rules/reporting/sign_within/change/      L - . - - - - - - - - . -
/notices/                                 L . . . . . . . . . . . .
/notices/read/                            L M M M M M M M M M M M M
/notices/wishes/                          L . . . . . . . . . . . .
/notices/undelivered/                     L - - - - - - - - - - . -
/notices/undelivered/{dispatch}/          L - - - - - - - - - - . -
/notices/{notice}/                        L > - - - - - - - - - - -
/jobs/                                    L - - - - - - - - - - . -
/jobs/{job}/                              L - - - - - - - - - - . -
/jobs/{job}/again/                        L M M M M M M M M M M M M
/files/                                   L M M M M M M M M M M M M
/files/{file}/                            L . . . - - . . . . - - -
/token/abc/                               x x x x x x x x x x x x x
/search/count/?q=石桥镇                      L . . . . . . . . . . . .
/secrecy/                                 L - - - - - - - - - - - .
/secrecy/{attempt}/                       L - - - - - - - - - - - .
/draft/{slot}/                            L . . . . . . . . . . . .
/live/                                    L . . . . . . . . . . . .
/checkup/                                 L . . . . . . . . . . . .
/checkup/new/keep/                        L . . . . . . . . . . . .
/checkup/mine/                            L . . . . . . . . . . . .
/bulletins/                               L . . . . . . . . . . . .
/bulletins/{series}/                      L - - - - - . . . . - - -
/session/                                 . . . . . . . . . . . . .
/looks/                                   . . . . . . . . . . . . .
/seen/a/                                  > > > > > > > > > > > > >
/ui/                                      - - - - - - - - - - - - -
/unit/new/found/                          L - - - - - - - - - - . -
/person/new/enrol/                        L - - - - - - - - - - . -
/post/new/create/                         L - - - - - - - - - - . -
/report/new/register/                     L - - - - - - - - - - - -
/report/new/submit/                       L - - - - - - - - - - - -
/invitation/new/invite/                   L - - - - - - - - - - - -
/bulletin/catalogue/                      L - - - - - . . - - . - -
/issue/{issue}/receipts/                  L - - - - - . . . . - - -
/issue/{sent}/receipts/                   L - - . - - . . . . - - -
/issue/{sent}/                            L - - . - - . . . . - - -
/item/{sent_item}/                        L . . . - - . . . . - - -
/receipt/{copy}/                          L - - . - - . . . . - - -
/receipt/{copy}/confirm/                  L - - . - - F F F F - - -
/issue/{issue}/submit/                    L - - - - - . . F F - - -
/issue/{sent}/correct/                    L - - F - - . . F F - - -
/issue/{sent}/recall/                     L - - F - - . . F F - - -
/issue/{sent}/send_up/                    L - - F - - . . F F - - -
/issue/{sent}/print_copies/               L - - F - - . . F F - - -
/item/{sent_item}/adopted_above/          L F F F - - . . F F - - -
/item/{sent_item}/appear/                 L - - - - - - - - - - - -
/bulletin/{bulletin}/enlist/              L - - - - - . . F F - - -
/bulletin/{bulletin}/delist/              L - - - - - . . F F - - -
/bulletin/{bulletin}/change/              L - - - - - . . F F - - -
/bulletin/{bulletin}/explain/             L - - - - - . . F F - - -
/bulletin/new/start/                      L - - - - - . . - - . - -
/issue/new/begin/                         L - - - - - . . - - . - -
/item/new/place/                          L - - - - - - - - - - - -
/bulletin/{bulletin}/                     L - - - - - . . . . - - -
/issue/{issue}/                           L - - - - - . . . . - - -
/item/{item}/                             L - - - - - . . . . - - -
/receipt/{receipt}/                       L - - - - - . . . . - - -
/figures/                                 L - - - - - > > > > > - -
/figures/dangwei/                         L - - - - - . . . . - - -
/figures/dangwei/?period=year             L - - - - - . . . . - - -
/figures/dangwei/issued/                  L - - - - - . . . . - - -
/figures/dangwei/issued/?waited=day       L - - - - - . . . . - - -
/issue/{issue}/compose/                   L - - - - - . . . . - - -
/issue/{issue}/compose/?item={item}&s=0   L - - - - - . . . . - - -
/issue/{issue}/compose/changes/           L - - - - - . . . . - - -
/issue/{issue}/place/                     L M M M M M M M M M M M M
/issue/{issue}/sheets/                    L - - - - - . . . . - - -
/issue/{issue}/sheet/0/                   L - - - - - . . . . - - -
/issue/{issue}/proof/                     L - - - - - . . . . - - -
/bulletin/{bulletin}/stop/                L - - - - - . . F F - - -
/issue/{issue}/cancel/                    L - - - - - . . F F - - -
/item/{item}/edit/                         L - - - - - . . F F - - -
/item/{item}/move/                         L - - - - - . . F F - - -
/item/{item}/drop/                        L - - - - - . . F F - - -
/receipt/{receipt}/note/                  L - - - - - F F F . - - -
/receipt/{receipt}/open/                  L - - - - - - - - - - - -
/report/{report}/                         L . . . - - . . . . - - -
/report/{signing}/                        L . . . - - - - - - - - -
/submission/{submission}/                 L . . . - - . . . . - - -
/synthesis/{synthesis}/                   L - - - - - . . . . - - -
/call/{call}/                             L . . . - - . . . . - - -
/unit/{unit}/                             L . . . . . . . . . . . .
/person/{person}/                         L . . . . . . . . . . . .
/post/{post}/                             L . . . . . . . . . . . .
/report/{signing}/sign/                   L F . F - - - - - - - - -
/report/{signing}/withdraw/               L . F F - - - - - - - - -
/submission/{submission}/edit/            L F F F - - . F F F - - -
/submission/{submission}/adopt/           L F F F - - . . F F - - -
/synthesis/{synthesis}/edit/              L - - - - - . . F F - - -
/invitation/{invitation}/chase/           L F F F - - . . F F - - -
/call/{call}/excuse/                      L F F F - - . . F F - - -
/unit/{unit}/close/                       L F F F F F F F F F F . F
/person/{person}/reset_password/          L F F F F F F F F F F . F
/post/{post}/stand_in/                    L F . . F F F F F F F . F
/report/{report}/withdraw/                L . F F - - F F F F - - -
/report/{report}/resubmit/                L - - - - - - - - - - - -
/submission/{submission}/recall/          L - - - - - - - - - - - -
/call/{call}/answer/                      L - - - - - - - - - - - -
/call/{call}/release/                     L - - - - - - - - - - - -
/person/{person}/choose_password/         L - - - - - - - - - - - -
/directives/                              L . . . . . . . . . . . .
/directives/received/                     L . . . . . . . . . . . .
/directives/on/item/{item}/               L - - - - - - - - . - - -
/directives/on/item/{item}/paper/         L - - - - - - . - - - - -
/directive/{directive}/                   L - - . - - . . . . - - -
/directive/{keyed}/                       L - - - - - - . - . - - -
/directive/{keyed}/key_again/             L - - - - - - . - - - - -
/directive/{keyed}/settle/                L - - - - - - > - - - - -
/directive/{directive}/address/           L - - F - - F . F . - - -
/directive/new/give/                      L - - - - - - - - - - - -
/reception/{reception}/                   L - - . - - - . - . - - -
/reception/{reception}/answer/            L - - . - - - F - F - - -
/reception/{reception}/ask/               L - - F - - - . - . - - -
/mention/{mention}/                       L . . . - - . . . . - - -
/read/                                    L . . . . . . . . . . . .
/read/{sent}/                             L - - . - - - - - . - - -
/read/{issue}/                            L - - - - - - - - - - - -
/read/paper/                              L - . - - - - . - - - - -
"""


def rows() -> list[tuple[str, dict[str, str]]]:
    """Every address with the answer to each."""
    lines = (line.split() for line in ANSWERS.strip().splitlines())
    return [(address, dict(zip(PEOPLE, answers, strict=True))) for address, *answers in lines]
