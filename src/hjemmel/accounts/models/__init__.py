"""The tables of log-in, one subject a file."""

from hjemmel.accounts.models.factors import AuthenticatorApp, Passkey, RecoveryCode
from hjemmel.accounts.models.identities import OutsideIdentity
from hjemmel.accounts.models.log_ins import FailedLogIn, LogIn

__all__ = ["AuthenticatorApp", "FailedLogIn", "LogIn", "OutsideIdentity", "Passkey", "RecoveryCode"]
