"""The only code that writes, logs, starts processes or exits. It holds no rule and no markup."""
