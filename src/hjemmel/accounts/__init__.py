"""Log-in: passwords with a second factor, passkeys, log-in elsewhere (OIDC), lock-out and sessions."""
