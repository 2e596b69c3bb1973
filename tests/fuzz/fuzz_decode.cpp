// Bytes of any coding: text in UTF-8 without a mark, or one finding with its place.
#include "fuzz_target.h"
#include "intake/csv_reader.h"
#include "intake/text_decoding.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ccgledger;
    Findings findings;
    const auto decoded = decode_text(std::string(fuzz::text_of(data, size)), findings);
    fuzz::require(decoded.has_value() == (findings.errors() == 0), "bytes are read, or refused with a finding");
    if (decoded) {
        fuzz::require(first_bad_byte(decoded->text) == std::string_view::npos, "what was decoded is UTF-8");
        const char delimiter = delimiter_of(decoded->text);
        fuzz::require(delimiter == ',' || delimiter == ';' || delimiter == '\t', "cells are parted by one of three");
    } else {
        fuzz::require(findings.kept().front().id == "V003", "what cannot be read is V003");
    }
    return 0;
}
