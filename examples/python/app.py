"""Greets whoever the event names, and says where it ran."""

import platform


def handler(event, context):
    print(f"greeting {event.get('name', 'world')}")
    return {
        "greeting": f"Hello, {event.get('name', 'world')}!",
        "from": f"Python {platform.python_version()}",
        "remaining_ms": context.get_remaining_time_in_millis(),
    }
