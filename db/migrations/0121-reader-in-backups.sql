-- Named as everywhere: where a log is read to is counted anew when a backup is restored, like the rows it points at.
alter table praise.reader rename column cursor_xid to xid;
