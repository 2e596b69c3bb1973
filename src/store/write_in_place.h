#pragma once

#include <filesystem>

#include "store/database.h"

namespace ccgledger {

/// While this lives a connection writes straight into the ledger's file, and keeps aside what it overwrites until it commits, instead
/// of writing everything to the log first and from there to the file: for a first import of millions of figures. Who wants to read
/// meanwhile waits, and sees all of it or nothing; a process that dies leaves the ledger as it was, for `take_back_unfinished` or the
/// next one that writes. Where others have the ledger open nothing changes. To be made before the transaction, and to outlive it.
class WritesInPlace {
public:
    explicit WritesInPlace(Database& database);
    ~WritesInPlace();
    WritesInPlace(const WritesInPlace&) = delete;
    WritesInPlace& operator=(const WritesInPlace&) = delete;

private:
    Database& database_;
    bool is_in_place_ = false;
};

/// Gives the ledger its log again, where a process died that wrote in place; nothing happens where it has one. The connection can write.
void return_to_log(Database& database);

/// Takes back what a process left half done that died while it wrote in place. A connection that only reads cannot: where this one may
/// not either, the reader will say so.
void take_back_unfinished(const std::filesystem::path& file) noexcept;

}  // namespace ccgledger
