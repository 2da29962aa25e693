package ledger;

public enum Kind {
    PRIVATE,
    BUSINESS
}
