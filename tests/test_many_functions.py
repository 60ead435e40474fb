"""Hundreds of functions with versions: listed page by page in their order, also after a restart."""

from concurrent.futures import ThreadPoolExecutor

from server import PYTHON, ROLE, Server, until, zip_of

FUNCTIONS = 300
PAGE = 50
# In this order, whatever the order of their creation.
NAMES = [f"many-{number:03}" for number in range(FUNCTIONS)]
FIRST, SECOND = (zip_of({"app.py": f"def handler(e, c): return {number}"}) for number in (1, 2))


def make(client, name):
    client.create_function(
        FunctionName=name, Runtime=PYTHON, Role=ROLE, Handler="app.handler", Code={"ZipFile": FIRST}, Publish=True
    )
    configuration = lambda: client.get_function_configuration(FunctionName=name)  # noqa: E731
    settled = lambda: configuration().get("LastUpdateStatus") == "Successful"  # noqa: E731
    until(settled, what=f"{name} to be active")
    client.update_function_code(FunctionName=name, ZipFile=SECOND, Publish=True)
    until(settled, what=f"{name} to be updated")


def listed(client, **settings):
    """Name, version and code of everything in the list, page by page."""
    pages = client.get_paginator("list_functions").paginate(PaginationConfig={"PageSize": PAGE}, **settings)
    pages = [page["Functions"] for page in pages]
    assert [len(page) for page in pages[:-1]] == [PAGE] * (len(pages) - 1)
    return [(it["FunctionName"], it["Version"], it["CodeSha256"]) for page in pages for it in page]


def check(client):
    latest = listed(client)
    assert [(name, version) for name, version, _ in latest] == [(name, "$LATEST") for name in NAMES]
    everything = listed(client, FunctionVersion="ALL")
    assert [(name, version) for name, version, _ in everything] == [
        (name, version) for name in NAMES for version in ("$LATEST", "1", "2")
    ]
    first, second = (client.get_function(FunctionName=NAMES[0], Qualifier=it)["Configuration"] for it in "12")
    codes = {"$LATEST": second["CodeSha256"], "1": first["CodeSha256"], "2": second["CodeSha256"]}
    assert len(set(codes.values())) == 2
    assert all(code == codes[version] for _, version, code in everything)
    # The packages of $LATEST and of each version count.
    size = 2 * second["CodeSize"] + first["CodeSize"]
    assert client.get_account_settings()["AccountUsage"] == {
        "FunctionCount": FUNCTIONS,
        "TotalCodeSize": FUNCTIONS * size,
    }


def test_hundreds_of_functions_are_listed_in_order_and_after_a_restart(tmp_path):
    data = tmp_path / "data"
    with Server(data) as server:
        client = server.client(max_pool_connections=8)
        with ThreadPoolExecutor(8) as callers:
            list(callers.map(lambda name: make(client, name), reversed(NAMES)))
        check(client)
        server.stop()
    with Server(data) as server:
        client = server.client()
        check(client)
        client.delete_function(FunctionName=NAMES[7], Qualifier="1")
        client.delete_function(FunctionName=NAMES[8])
        rest = [(name, version) for name, version, _ in listed(client, FunctionVersion="ALL")]
        gone = {(NAMES[7], "1")} | {(NAMES[8], version) for version in ("$LATEST", "1", "2")}
        assert rest == [
            (name, version)
            for name in NAMES
            for version in ("$LATEST", "1", "2")
            if (name, version) not in gone
        ]
