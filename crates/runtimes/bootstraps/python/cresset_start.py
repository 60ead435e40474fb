"""Makes the interpreter as a function expects it, then hands over to the client.

The interpreter is started with `-S`: what the host's administrator hung into its own Python (`.pth`
files, which may run anything) is neither the function's business nor its cold start's. What `site`
does besides is done here.

Every path comes from the environment or the arguments: the folders of layers are the arguments."""

import os
import sys


def start():
    runtime = os.path.dirname(os.path.abspath(sys.argv[0]))
    task = os.environ.get("LAMBDA_TASK_ROOT") or os.getcwd()
    handler = os.environ.get("_HANDLER", "")
    layers = sys.argv[1:]
    given = [
        path
        for path in os.environ.get("PYTHONPATH", "").split(os.pathsep)
        if path and path != runtime
    ]
    ours = {"", runtime, task}.union(given, layers)
    standard = [path for path in sys.path if path not in ours]
    sys.path[:] = [task] + layers + given + [runtime] + standard
    finish_site()
    sys.argv[1:] = [handler]
    if given:
        customize()

    import cresset_client

    cresset_client.main(handler)


def finish_site():
    """The part of `site` that programs rely on: `exit`, `help`, the installed packages."""
    import site

    site.setquit()
    site.setcopyright()
    site.sethelper()
    known = set(sys.path)
    for folder in site.getsitepackages():
        if folder not in known and os.path.isdir(folder):
            sys.path.append(folder)


def customize():
    """Instrumentation of a layer comes in by a `sitecustomize` on `PYTHONPATH`."""
    try:
        import sitecustomize  # noqa: F401
    except ImportError as error:
        if error.name != "sitecustomize":
            raise
