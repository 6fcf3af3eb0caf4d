"""A build over a real scheduler and real workers: the same bytes as a local one, whatever happens to the workers."""

import json
import os
import shutil
import signal
import socket
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from bench.units import write_units
from support.cluster import S3, cluster, is_in_the_middle, lost_reports, s3_server, transitions, waited_for
from support.project import ROOT, begin, edit, run

distributed = pytest.importorskip("distributed", reason="needs the extra `cluster`")
pytest.importorskip("s3fs", reason="needs the extra `s3`")
pytest.importorskip("moto", reason="needs moto, a server for S3")

UNITS, BROKEN = 20, 2
FACTS = "data/unit-00001/2024/数据.yaml"


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    """A project of many units, two of them broken, built on this machine."""
    folder = tmp_path_factory.mktemp("province")
    write_units(folder, UNITS, BROKEN)
    return folder, run(folder, "build", "-j", "1", "--summary", "out.json")


@pytest.fixture(scope="module", autouse=True)
def calling(province):
    """A build that calls somebody who takes the call and never says a word; it waits while the other tests run."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        process = start(province[0], address, "silent")
        yield process, address
        process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def s3(tmp_path_factory):
    """What tells a process where the server for S3 is."""
    with s3_server(tmp_path_factory.mktemp("s3")) as url:
        yield {**S3, "AWS_ENDPOINT_URL_S3": url}


@pytest.fixture(scope="module")
def started(tmp_path_factory, s3):
    """A scheduler with one worker that stays."""
    with cluster(tmp_path_factory.mktemp("cluster"), **s3) as found, found.worker("one") as worker:
        yield found, worker


@pytest.fixture
def two(started):
    """A scheduler and its two workers."""
    found, one = started
    with found.worker("two") as other:
        yield found, one, other


def start(folder, scheduler, out):
    return begin(folder, "build", "--scheduler", scheduler, "--out", out)


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".reportgen" not in path.parts
    }


def told(text, out):
    return text.replace(f"{out}/", "out/")


def test_two_workers_make_and_tell_the_same_and_the_next_build_sends_only_what_has_changed(province, two):
    folder, local = province
    scheduler = two[0].address
    done = run(folder, "build", "--scheduler", scheduler, "--out", "sent", "--summary", "sent.json")
    assert told(done.stdout, "sent") == local.stdout
    assert told(done.stderr, "sent") == local.stderr
    assert files(folder / "sent") == files(folder / "out")
    assert told((folder / "sent.json").read_text("utf-8"), "sent") == (folder / "out.json").read_text("utf-8")
    edit(folder / FACTS, "媒体发稿: ", "媒体发稿: 1")
    again = run(folder, "build", "--scheduler", scheduler, "--out", "sent", "--explain-rebuild")
    assert f"生成 1 份报告，{UNITS - BROKEN - 1} 份没有变化" in again.stderr
    assert f"unit-00001 2024：重新生成，因为“{FACTS}”的内容变了。" in again.stderr
    edit(folder / FACTS, "媒体发稿: 1", "媒体发稿: ")
    here = run(folder, "build", "-j", "1", "--out", "sent")
    assert f"生成 1 份报告，{UNITS - BROKEN - 1} 份没有变化" in here.stderr
    assert files(folder / "sent") == files(folder / "out")


def test_a_worker_killed_in_the_middle_loses_nothing_and_repeats_only_what_it_had(province, two):
    folder, local = province
    started, _, worker = two
    with distributed.Client(started.address, set_as_default=False) as client:
        before = len(client.run_on_scheduler(transitions))
        process = start(folder, started.address, "killed")
        waited_for(lambda: client.run_on_scheduler(is_in_the_middle, name="two"))
        worker.kill()
        out, err = process.communicate(timeout=120)
        done = client.run_on_scheduler(transitions)[before:]
        lost = client.run_on_scheduler(lost_reports)
    assert told(out, "killed") == local.stdout
    assert told(err, "killed") == local.stderr
    assert files(folder / "killed") == files(folder / "out")
    begun = Counter(key for key, finish in done if finish == "processing" and "places" not in key)
    assert len(begun) == UNITS
    assert lost
    assert {key for key, times in begun.items() if times > 1} == lost


def test_a_worker_with_other_code_is_told_and_makes_nothing(province, tmp_path):
    folder, _ = province
    shutil.copytree(ROOT / "reportgen", tmp_path / "reportgen", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "reportgen/world.py").open("a", encoding="utf-8") as code:
        code.write("# another program\n")
    with cluster(tmp_path) as other, other.worker("other", str(tmp_path)):
        done = run(folder, "build", "--scheduler", other.address, "--out", "other")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("工作进程上的程序和这里的不同：reportgen 这里是 ")
    assert not (folder / "other").exists()


def manifests(folder):
    return {path.parent.relative_to(folder): json.loads(path.read_bytes()) for path in folder.rglob("manifest.json")}


def test_a_shared_folder_gets_whole_sets_with_the_same_bytes(province, two, tmp_path):
    folder, local = province
    share = (tmp_path / "share").as_uri()
    arguments = ("build", "--scheduler", two[0].address, "--out", share)
    done = run(folder, *arguments)
    assert done.stderr == local.stderr
    found = manifests(tmp_path / "share")
    made = {
        f"{place.as_posix()}/{name}": (tmp_path / "share" / place / manifest["set"] / name).read_bytes()
        for place, manifest in found.items()
        for name in manifest["files"]
    }
    whole = {name: content for name, content in files(folder / "out").items() if not name.endswith("manifest.json")}
    assert made == whole
    assert len(done.stdout.splitlines()) == len(whole)
    assert not list((tmp_path / "share").rglob("*.part"))
    gone = next((tmp_path / "share/unit-00001").rglob("*.docx"))
    gone.unlink()
    arguments += "data/unit-00001", "data/unit-00003"
    assert "生成 1 份报告，1 份没有变化" in run(folder, *arguments).stderr
    assert gone.exists()
    edit(folder / FACTS, "媒体发稿: ", "媒体发稿: 1")
    run(folder, *arguments)
    edit(folder / FACTS, "媒体发稿: 1", "媒体发稿: ")
    place = Path("unit-00001/2024")
    assert manifests(tmp_path / "share")[place]["set"] != found[place]["set"]
    assert all((tmp_path / "share" / name).parent.exists() for name in made)


def test_a_bucket_gets_the_same_bytes(province, two, s3):
    import fsspec

    folder, _ = province
    arguments = ("build", "--scheduler", two[0].address, "--out", "s3://province/out", "data/unit-00003")
    done = run(folder, *arguments, **s3)
    assert done.returncode == 0, done.stderr
    client = {"key": S3["AWS_ACCESS_KEY_ID"], "secret": S3["AWS_SECRET_ACCESS_KEY"]}
    bucket = fsspec.filesystem("s3", **client, endpoint_url=s3["AWS_ENDPOINT_URL_S3"])
    made = {Path(url).name: bucket.cat_file(url) for url in done.stdout.splitlines()}
    expected = files(folder / "out/unit-00003/2024")
    del expected["manifest.json"]
    assert made == expected
    manifest = json.loads(bucket.cat_file("province/out/unit-00003/2024/manifest.json"))
    assert done.stdout.startswith(f"s3://province/out/unit-00003/2024/{manifest['set']}/")
    assert "0 份报告，1 份没有变化" in run(folder, *arguments, **s3).stderr
    nowhere = run(folder, *arguments[:-2], "s3://nowhere/out", "data/unit-00003", **s3)
    assert nowhere.returncode == 1
    assert "PUB001" in nowhere.stderr
    assert "写不进“s3://nowhere/out”" in nowhere.stderr


def interrupted(process):
    """Press Ctrl-C, again when nothing comes of it, as a user would, and return what was told."""
    for _ in range(4):
        os.killpg(process.pid, signal.SIGINT)
        try:
            return process.communicate(timeout=10)[1]
        except subprocess.TimeoutExpired:
            continue
    process.kill()
    return process.communicate()[1]


def test_a_build_interrupted_ends_cleanly(province, two):
    folder, _ = province
    scheduler, *workers = two
    process = start(folder, scheduler.address, "interrupted")
    waited_for(lambda: list((folder / "interrupted").rglob("manifest.json")))
    for worker in workers:
        worker.send_signal(signal.SIGSTOP)
    try:
        err = interrupted(process)
    finally:
        for worker in workers:
            worker.send_signal(signal.SIGCONT)
    assert process.returncode == 130
    assert err.splitlines()[-1] == "已中断；原来的文件没有动。"
    assert "Traceback" not in err
    whole, made = files(folder / "out"), files(folder / "interrupted")
    assert len(made) < len(whole)
    assert made == {name: whole[name] for name in made}


def test_a_scheduler_that_is_gone_is_told(province, tmp_path):
    folder, _ = province
    with cluster(tmp_path) as short, short.worker("short"):
        process = start(folder, short.address, "gone")
        waited_for(lambda: list((folder / "gone").rglob("manifest.json")))
        scheduler = short.address
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err.splitlines()[-1].startswith(f"和调度器 {scheduler} 的连接断了")


def test_a_scheduler_that_is_silent_is_told_in_bounded_time(calling):
    process, address = calling
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err.startswith(f"连不上调度器 {address}")
    assert "dask scheduler" in err


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("--scheduler", "10.0.0.5:8786"), "写成 tcp://主机:端口"),
        (("--scheduler", "tcp://10.0.0.5:8786", "-j", "2"), "-j 和 --scheduler 不能一起写"),
        (("--out", "s3://province/out"), "--out 写网址时要同时写 --scheduler"),
    ],
)
def test_options_that_do_not_go_together_are_told(province, typed, told):
    folder, _ = province
    done = run(folder, "build", *typed)
    assert done.returncode == 2
    assert told in done.stderr


def test_without_the_extra_the_remedy_is_told(province, tmp_path):
    folder, _ = province
    (tmp_path / "dask.py").write_text("raise ImportError\n", encoding="utf-8")
    path = os.pathsep.join((str(tmp_path), str(ROOT)))
    done = run(folder, "build", "--scheduler", "tcp://127.0.0.1:1", PYTHONPATH=path)
    assert done.returncode == 1
    assert "pip install 'reportgen[cluster]'" in done.stderr
