"""Files that start Escale with the person's session, one kind for each system. Pure: text in, text out."""

from pathlib import Path
from shlex import quote
from xml.sax.saxutils import escape

NAME = "escale"
LAUNCHD_LABEL = "net.escale.service"
WINDOWS_TASK = "Escale"


def systemd_unit(command: list[str], environment: dict[str, str]) -> str:
    """A user unit. It can reach loopback only, where the system lets a user unit say so."""
    # `$` starts a variable on this line only.
    start = " ".join(_systemd_quote(part) for part in command).replace("$", "$$")
    pairs = [f"{key}={value}" for key, value in sorted(environment.items())]
    variables = "".join(f"Environment={_systemd_quote(pair)}\n" for pair in pairs)
    return (
        "[Unit]\n"
        "Description=Escale, an intention before a site opens\n"
        "\n"
        "[Service]\n"
        f"ExecStart={start}\n"
        f"{variables}"
        "Restart=on-failure\n"
        "RestartSec=5\n"
        "NoNewPrivileges=yes\n"
        "UMask=0077\n"
        "IPAddressDeny=any\n"
        "IPAddressAllow=localhost\n"
        "\n"
        "[Install]\n"
        "WantedBy=default.target\n"
    )


def launchd_agent(command: list[str], environment: dict[str, str], log: Path) -> str:
    """A property list for `~/Library/LaunchAgents`."""
    arguments = "".join(f"    <string>{escape(part)}</string>\n" for part in command)
    variables = "".join(
        f"    <key>{escape(key)}</key><string>{escape(value)}</string>\n" for key, value in sorted(environment.items())
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n'
        '<plist version="1.0">\n'
        "<dict>\n"
        f"  <key>Label</key><string>{LAUNCHD_LABEL}</string>\n"
        f"  <key>ProgramArguments</key>\n  <array>\n{arguments}  </array>\n"
        f"  <key>EnvironmentVariables</key>\n  <dict>\n{variables}  </dict>\n"
        "  <key>RunAtLoad</key><true/>\n"
        "  <key>KeepAlive</key>\n  <dict>\n    <key>SuccessfulExit</key><false/>\n  </dict>\n"
        "  <key>Umask</key><integer>63</integer>\n"
        f"  <key>StandardErrorPath</key><string>{escape(str(log))}</string>\n"
        "</dict>\n"
        "</plist>\n"
    )


def windows_task(command: list[str], user: str) -> str:
    """A scheduled task at sign-in, with the person's own rights.

    Settings come from the person's environment variables.
    """
    program, *arguments = command
    return (
        '<?xml version="1.0" encoding="UTF-16"?>\n'
        '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">\n'
        "  <Triggers>\n"
        f"    <LogonTrigger><Enabled>true</Enabled><UserId>{escape(user)}</UserId></LogonTrigger>\n"
        "  </Triggers>\n"
        "  <Principals>\n"
        f'    <Principal id="Author"><UserId>{escape(user)}</UserId>'
        "<LogonType>InteractiveToken</LogonType><RunLevel>LeastPrivilege</RunLevel></Principal>\n"
        "  </Principals>\n"
        "  <Settings>\n"
        "    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>\n"
        "    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>\n"
        "    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>\n"
        "    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>\n"
        "    <RestartOnFailure><Interval>PT1M</Interval><Count>3</Count></RestartOnFailure>\n"
        "  </Settings>\n"
        '  <Actions Context="Author">\n'
        f"    <Exec><Command>{escape(program)}</Command>"
        f"<Arguments>{escape(' '.join(_windows_quote(part) for part in arguments))}</Arguments></Exec>\n"
        "  </Actions>\n"
        "</Task>\n"
    )


def _systemd_quote(part: str) -> str:
    """systemd reads `%` itself, and C escapes inside double quotes."""
    escaped = part.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("\n", "\\n")
    return f'"{escaped}"' if escaped != quote(escaped) or not escaped else escaped


def _windows_quote(part: str) -> str:
    return f'"{part}"' if " " in part else part
