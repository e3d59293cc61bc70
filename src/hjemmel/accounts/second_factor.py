"""Code apps (TOTP) and recovery codes. Everything here runs as the user: inside ``acting`` with the user's id."""

import base64
import secrets
from io import BytesIO

import qrcode
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.hotp import HOTP
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from qrcode.image.svg import SvgPathFillImage

from hjemmel.accounts.models import AuthenticatorApp, LogIn, RecoveryCode
from hjemmel.core import clock
from hjemmel.core.keys import keyring
from hjemmel.core.models import User

SECRET_BYTES = 20
DIGITS = 6
STEP_SECONDS = 30
DRIFT = 1
"""How many time steps a telephone's clock may be off."""

RECOVERY_CODES = 10
_RECOVERY_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # no sign looks like another
_RECOVERY_LENGTH = 12


def has_second_factor(user: User) -> bool:
    """Whether the user has a passkey or a confirmed code app."""
    return user.passkeys.exists() or has_app(user)


def has_app(user: User) -> bool:
    """Whether the user has a confirmed code app."""
    return AuthenticatorApp.objects.filter(user=user, confirmed_at__isnull=False).exists()


def begin_app(user: User) -> AuthenticatorApp:
    """A code app with a new secret, waiting for its first code; the present one where it waits already."""
    app = AuthenticatorApp.objects.filter(user=user).first()
    if app is None:
        app = AuthenticatorApp(user=user)
        app.secret = base64.b32encode(secrets.token_bytes(SECRET_BYTES)).decode()
        app.save()
    return app


def confirm_app(app: AuthenticatorApp, code: str) -> bool:
    """Take the app into use if the code is right; whether it was."""
    if not use_app_code(app, code):
        return False
    app.confirmed_at = clock.now()
    app.save(update_fields=["confirmed_at"])
    return True


def use_app_code(app: AuthenticatorApp, code: str) -> bool:
    """Whether the code is right and not used before. A right code is used up, and all before it."""
    given = "".join(code.split())
    if len(given) != DIGITS or not given.isascii() or not given.isdecimal():
        return False
    hotp = HOTP(base64.b32decode(app.secret), DIGITS, SHA1())  # noqa: S303  RFC 6238; HMAC does not rest on collisions
    now = int(clock.now().timestamp()) // STEP_SECONDS
    right = [
        step
        for step in range(now - DRIFT, now + DRIFT + 1)
        if secrets.compare_digest(hotp.generate(step), given.encode())
    ]
    # One statement, so that of two requests with the same code one wins.
    return bool(right) and bool(
        AuthenticatorApp.objects.filter(pk=app.pk, last_step__lt=right[-1]).update(last_step=right[-1])
    )


def app_address(app: AuthenticatorApp, issuer: str) -> str:
    """The ``otpauth:`` address that an app reads from the QR code."""
    totp = TOTP(base64.b32decode(app.secret), DIGITS, SHA1(), STEP_SECONDS)  # noqa: S303
    return totp.get_provisioning_uri(app.user.username, issuer)


def qr_code(text: str) -> str:
    """The text as a QR code in SVG, black on white."""
    drawn = BytesIO()
    qrcode.make(text, image_factory=SvgPathFillImage, box_size=20).save(drawn)
    return drawn.getvalue().decode()


def make_recovery_codes(user: User) -> list[str]:
    """New recovery codes in place of the user's old ones. They are told now and never again."""
    codes = [
        "".join(secrets.choice(_RECOVERY_ALPHABET) for _ in range(_RECOVERY_LENGTH)) for _ in range(RECOVERY_CODES)
    ]
    RecoveryCode.objects.filter(user=user).delete()
    RecoveryCode.objects.bulk_create(RecoveryCode(user=user, code_index=_indexes(user, code)[0]) for code in codes)
    return ["-".join(code[at : at + 4] for at in range(0, _RECOVERY_LENGTH, 4)) for code in codes]


def unused_recovery_codes(user: User) -> int:
    """How many recovery codes are left."""
    return RecoveryCode.objects.filter(user=user, used_at=None).count()


def use_code(user: User, code: str) -> LogIn.Method | None:
    """Try a code from the app or from paper, and say which way of log-in it makes; ``None`` when it is neither."""
    app = AuthenticatorApp.objects.filter(user=user, confirmed_at__isnull=False).first()
    if app is not None and use_app_code(app, code):
        return LogIn.Method.APP
    plain = "".join(code.lower().replace("-", " ").split())
    unused = RecoveryCode.objects.filter(user=user, code_index__in=_indexes(user, plain), used_at=None)
    return LogIn.Method.RECOVERY if unused.update(used_at=clock.now()) else None


def _indexes(user: User, code: str) -> list[bytes]:
    return keyring().find_all(code, about=f"accounts_recoverycode.code:{user.pk}")
