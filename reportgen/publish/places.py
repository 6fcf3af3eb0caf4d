"""The folders that stand beside the output folder while it is renewed, and the way back to one whole folder."""

from __future__ import annotations

from pathlib import PurePath

from reportgen.frozen import dataclass
from reportgen.world import World


@dataclass(frozen=True, slots=True)
class Places:
    """An output folder and what may stand beside it, under hidden names.

    Attributes:
        folder: The output folder.
    """

    folder: PurePath

    @property
    def part(self) -> PurePath:
        """Where the files are written; it may be half full."""
        return self._beside("part")

    @property
    def new(self) -> PurePath:
        """A whole set of files, old or new, by its name alone: what is written gets it when the last file stands."""
        return self._beside("new")

    @property
    def old(self) -> PurePath:
        """The former folder, where the two cannot change places in one step."""
        return self._beside("old")

    @property
    def lock(self) -> PurePath:
        """The file that says that a process is at work here."""
        return self._beside("lock")

    def change(self, world: World) -> None:
        """Put what was written in the place of the folder; what was there stays beside it until `recover`.

        Raises:
            OSError: The disk refused; `recover` leads back.
        """
        world.move(self.part, self.new)
        if world.is_folder(self.folder):
            if world.exchange(self.new, self.folder):
                return
            world.move(self.folder, self.old)
        world.move(self.new, self.folder)

    def recover(self, world: World) -> None:
        """Leave one whole folder, whatever was interrupted: finish a change that had begun, remove what is left over.

        Raises:
            OSError: The disk refused; the next run tries again.
        """
        whole = next((each for each in (self.new, self.old) if world.is_folder(each)), None)
        if whole is not None and not world.is_folder(self.folder):
            world.move(whole, self.folder)
        for left in (self.old, self.new, self.part):
            world.remove(left)

    def _beside(self, state: str) -> PurePath:
        return self.folder.with_name(f".{self.folder.name}.{state}")
