"""Where a document mentions an event's participants, for the roles' labels."""

class Gazetteer:
    @staticmethod
    def load(root):
        raise NotImplementedError
