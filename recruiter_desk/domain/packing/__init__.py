"""What a pack says, written from what its reader may read: pure functions from a `Brief` to a `Pack`."""
