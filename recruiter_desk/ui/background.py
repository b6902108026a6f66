"""Run slow work off the GUI thread, in two lanes, and bring the answer back."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, Literal, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")
Lane = Literal["quick", "long"]


class Background(QObject):
    """One worker a lane: *quick* for what somebody waits for, *long* for what may take minutes."""

    _settled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {lane: ThreadPoolExecutor(1, thread_name_prefix=lane) for lane in ("quick", "long")}
        self._settled.connect(self._deliver)

    def run(
        self,
        lane: Lane,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> Future[T]:
        """Run *work* in *lane*; then call *done* or *failed* on the GUI thread, unless *owner* is gone by then."""
        future = self._lanes[lane].submit(work)
        future.add_done_callback(partial(self._report, owner, done, failed))
        return future

    def close(self) -> None:
        """Let running work end, drop what waits, and stop both workers."""
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)

    def _report(self, owner: QObject, done: Any, failed: Any, future: Future[Any]) -> None:
        if isValid(self):
            self._settled.emit((owner, done, failed, future))

    @Slot(object)
    def _deliver(self, parcel: tuple[QObject, Any, Any, Future[Any]]) -> None:
        owner, done, failed, future = parcel
        if not isValid(owner) or future.cancelled():
            return
        error = future.exception()
        if error is None:
            done(future.result())
        else:
            failed(error)
