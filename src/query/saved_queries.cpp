#include "query/saved_queries.h"

#include <algorithm>

#include <fmt/format.h>

#include "embedded/queries.h"
#include "embedded/query_sql.h"
#include "query/parameters.h"
#include "store/audit.h"
#include "store/sha256.h"
#include "store/sql_text.h"
#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

std::vector<SavedQuery> shipped_queries() {
    std::vector<SavedQuery> queries;
    for (const EmbeddedFile& file : embedded::queries) {
        queries.push_back({.name = std::string(file.name.substr(0, file.name.find('.'))),
                           .about = head_of(file.text).about,
                           .sql = std::string(file.text),
                           .saved_by = {},
                           .saved_at = {}});
    }
    return queries;
}

/// The query of that name that this one is to replace; none when the name is free.
std::optional<SavedQuery> query_to_replace(Database& database, const QueryToSave& query) {
    if (!is_query_name(query.name)) {
        throw UserError(fmt::format("\"{}\" is no name for a query: use small letters, digits and hyphens, beginning with a letter; "
                                    "nothing was changed",
                                    query.name),
                        Exit::usage);
    }
    const std::vector<std::string> commands = {"list", "save", "show"};
    if (std::ranges::find(commands, query.name) != commands.end()) {
        throw UserError(fmt::format("`query {0}` is a command: a query cannot be called {0}; nothing was changed", query.name), Exit::usage);
    }
    const std::vector<SavedQuery> all = saved_queries(database);
    const auto there = std::ranges::find(all, query.name, &SavedQuery::name);
    if (there == all.end()) {
        return std::nullopt;
    }
    if (!there->saved_by) {
        throw UserError(fmt::format("a query called {} comes with the program: choose another name; nothing was changed", query.name), Exit::usage);
    }
    if (!query.replaces) {
        throw UserError(fmt::format("there is a query called {}, saved by {} on {}: give --replace to put yours in its place; nothing was changed",
                                    query.name, *there->saved_by, there->saved_at->substr(0, 10)),
                        Exit::usage);
    }
    return *there;
}

/// Lengths stand before the texts, so that no two different queries have one spelling.
std::string query_sha256(const std::string& name, const std::string& about, const std::string& sql) {
    return sha256_hex(fmt::format("{}:{}|{}:{}|{}:{}", name.size(), name, about.size(), about, sql.size(), sql));
}

}  // namespace

std::vector<SavedQuery> saved_queries(Database& database) {
    std::vector<SavedQuery> all = shipped_queries();
    Statement rows = database.prepare(embedded::text_of(embedded::query_sql, "saved_queries.sql"));
    while (rows.step()) {
        all.push_back({.name = rows.text(0), .about = rows.text(1), .sql = rows.text(2), .saved_by = rows.text(3), .saved_at = rows.text(4)});
    }
    return all;
}

SavedQuery saved_query(Database& database, const std::string& name) {
    std::vector<std::string> names;
    for (SavedQuery& query : saved_queries(database)) {
        if (query.name == name) {
            return std::move(query);
        }
        names.push_back(query.name);
    }
    throw UserError(fmt::format("there is no query called \"{}\"{}; `ccgledger query list` lists them", name, did_you_mean(name, names)), Exit::usage);
}

bool is_query_name(std::string_view word) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return !word.empty() && is_letter(word.front()) &&
           std::ranges::all_of(word, [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; });
}

std::optional<SavedQuery> save_query(Database& database, const QueryToSave& query) {
    const std::string about = query.about.empty() ? head_of(query.sql).about : query.about;
    if (about.empty()) {
        throw UserError("say what the query is about, with --about TEXT or in a comment at its head; nothing was changed", Exit::usage);
    }
    const std::string actor = current_actor();
    const std::string now = utc_now();
    const std::string sql(trimmed_sql(query.sql));
    Transaction transaction(database);
    const std::optional<SavedQuery> before = query_to_replace(database, query);
    if (before) {
        append_audit_entry(database, {.action = "query replaced",
                                      .detail = fmt::format("{}: {}", query.name, before->sql),
                                      .content_sha256 = query_sha256(before->name, before->about, before->sql),
                                      .recorded_at = now,
                                      .actor = actor});
    }
    database.prepare(embedded::text_of(embedded::query_sql, "save_query.sql"))
        .bind(1, query.name)
        .bind(2, about)
        .bind(3, sql)
        .bind(4, actor)
        .bind(5, now)
        .run();
    append_audit_entry(database, {.action = "query save",
                                  .detail = fmt::format("{}: {}", query.name, about),
                                  .content_sha256 = query_sha256(query.name, about, sql),
                                  .recorded_at = now,
                                  .actor = actor});
    transaction.commit();
    return before;
}

}  // namespace ccgledger
