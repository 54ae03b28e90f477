"""The states of what people decide about rules, for lives and for the tables' constraints."""

LOCAL_STATES = {"standing": "有效", "revoked": "已撤销"}
ADOPTION_STATES = {"standing": "有效", "revoked": "已取消"}
STANDING = "standing"
