"""What the readers of JSON documents found, in short."""

import json

from reader.blog import Nature
from reader.parsing.post import Found
from reader.parsing.structured import read_json


def read(document: object) -> Found:
    found = read_json(document if isinstance(document, str) else json.dumps(document))
    assert found is not None
    return found


def texts(found: Found) -> list[list[str]]:
    return [[block.text for block in post.blocks] for post in found.posts]


def natures(found: Found) -> list[Nature | None]:
    return [block.nature for block in found.posts[0].blocks]
