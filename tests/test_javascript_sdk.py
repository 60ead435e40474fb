"""The AWS SDK for JavaScript."""

import json
import subprocess
from pathlib import Path

from server import zip_of

SCRIPT = Path(__file__).parent / "javascript" / "lifecycle.mjs"


def test_create_invoke_update_delete(server, name, tmp_path):
    for file, greeting in (("first.zip", "Hello"), ("second.zip", "Goodbye")):
        source = f"export const handler = async (event) => `{greeting}, ${{event.name}}!`;"
        (tmp_path / file).write_bytes(zip_of({"app.mjs": source}))
    done = subprocess.run(
        ["node", str(SCRIPT), server.endpoint, name, str(tmp_path / "first.zip"), str(tmp_path / "second.zip")],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "created": "Pending",
        "first": "Hello, you!",
        "second": "Goodbye, you!",
        "gone": "ResourceNotFoundException",
    }
