#include "intake/zip_parts.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "intake/workbook_refusal.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

// A full national return, 4.9 million figures, unpacks to about 300 MB of XML.
constexpr std::size_t most_unpacked = std::size_t{512} << 20U;
// XML of real sheets packs 10 to 40 times smaller; a bomb a thousand times.
constexpr std::size_t most_ratio = 200;
constexpr std::size_t ratio_counts_from = std::size_t{64} << 20U;
constexpr std::size_t most_parts = 10'000;

// Records of the format: APPNOTE.TXT, 4.3.7 (local), 4.3.12 (directory), 4.3.16 (end), 4.5.3 (sizes in 64 bits).
constexpr std::string_view local_mark = "PK\x03\x04";
constexpr std::string_view directory_mark = "PK\x01\x02";
constexpr std::string_view end_mark = "PK\x05\x06";
constexpr std::size_t local_size = 30;
constexpr std::size_t directory_size = 46;
constexpr std::size_t end_size = 22;
constexpr std::size_t longest_comment = 0xFFFF;
constexpr std::size_t in_64_bits = 0xFFFFFFFFU;

/// A number of `size` bytes, lowest byte first. The caller has seen that the bytes are there.
std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t number = 0;
    for (std::size_t i = size; i > 0; --i) {
        number = (number << 8U) | static_cast<unsigned char>(bytes[at + i - 1]);
    }
    return number;
}

WorkbookRefusal cut_short() {
    return damaged("its end is missing, as if the file had been cut short");
}

/// The record that ends a packed file; a comment may stand behind it.
std::size_t end_of_directory(std::string_view bytes) {
    if (bytes.size() < end_size) {
        throw cut_short();
    }
    const std::size_t last = bytes.size() - end_size;
    const std::size_t first = last > longest_comment ? last - longest_comment : 0;
    for (std::size_t at = last + 1; at-- > first;) {
        if (bytes.substr(at, end_mark.size()) == end_mark &&
            at + end_size + number_at(bytes, at + 20, 2) == bytes.size()) {
            return at;
        }
    }
    throw cut_short();
}

/// The sizes and the place that did not fit into 32 bits stand in an extra field, in this order.
void read_64_bit_sizes(std::string_view extra, ZipPart& part) {
    while (extra.size() >= 4) {
        const std::size_t size = std::min(number_at(extra, 2, 2), extra.size() - 4);
        std::string_view field = extra.substr(4, size);
        if (number_at(extra, 0, 2) == 1) {
            for (std::size_t* value : {&part.size, &part.packed_size, &part.offset}) {
                if (*value == in_64_bits && field.size() >= 8) {
                    *value = number_at(field, 0, 8);
                    field.remove_prefix(8);
                }
            }
        }
        extra.remove_prefix(4 + size);
    }
}

/// zlib's state of one part.
class Inflater {
public:
    Inflater() {
        // Minus: no header of its own, as the parts of a packed file have none.
        if (inflateInit2(&stream_, -MAX_WBITS) != Z_OK) {
            throw std::bad_alloc();
        }
    }
    ~Inflater() { inflateEnd(&stream_); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    z_stream& operator*() { return stream_; }

private:
    z_stream stream_{};
};

/// Sees that no more comes out than was declared, and that it is what was packed.
class CheckedOutput {
public:
    CheckedOutput(const ZipPart& part, const std::function<bool(std::string_view)>& take) : part_(part), take_(take) {}

    bool give(std::string_view piece) {
        seen_ += piece.size();
        if (seen_ > part_.size) {
            throw damaged(fmt::format("{} unpacks to more than the {} bytes that it declares", part_.name, part_.size));
        }
        checksum_ = crc32_z(checksum_, reinterpret_cast<const Bytef*>(piece.data()), piece.size());
        return piece.empty() || take_(piece);
    }

    void finish() const {
        if (seen_ != part_.size || checksum_ != part_.checksum) {
            throw damaged(fmt::format("{} does not unpack to what was packed", part_.name));
        }
    }

private:
    const ZipPart& part_;
    const std::function<bool(std::string_view)>& take_;
    std::size_t seen_ = 0;
    uLong checksum_ = 0;
};

/// False when the taker stopped.
bool give_stored(std::string_view packed, CheckedOutput& output) {
    constexpr std::size_t piece = 1 << 16;
    for (std::size_t at = 0; at < packed.size(); at += piece) {
        if (!output.give(packed.substr(at, piece))) {
            return false;
        }
    }
    return true;
}

/// False when the taker stopped.
bool give_inflated(std::string_view packed, const std::string& name, CheckedOutput& output) {
    Inflater inflater;
    z_stream& stream = *inflater;
    // zlib never writes to its input; its interface is older than const.
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::array<char, 1 << 16> room{};
    for (int state = Z_OK; state != Z_STREAM_END;) {
        stream.next_out = reinterpret_cast<Bytef*>(room.data());
        stream.avail_out = static_cast<uInt>(room.size());
        state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END) {
            throw damaged(fmt::format("{} cannot be unpacked", name));
        }
        if (!output.give({room.data(), room.size() - stream.avail_out})) {
            return false;
        }
    }
    return true;
}

}  // namespace

ZipParts::ZipParts(std::string_view bytes) : bytes_(bytes) {
    const std::size_t end = end_of_directory(bytes);
    read_directory(end);
    refuse_excess();
    place_parts(number_at(bytes, end + 16, 4));
}

void ZipParts::read_directory(std::size_t end) {
    const std::size_t count = number_at(bytes_, end + 10, 2);
    if (count > most_parts) {
        throw too_large(fmt::format("it holds {} parts", count));
    }
    std::size_t at = number_at(bytes_, end + 16, 4);
    for (std::size_t i = 0; i < count; ++i) {
        if (at > end || end - at < directory_size || bytes_.substr(at, directory_mark.size()) != directory_mark) {
            throw damaged("its list of parts is not sound");
        }
        const std::size_t name_size = number_at(bytes_, at + 28, 2);
        const std::size_t extra_size = number_at(bytes_, at + 30, 2);
        const std::size_t record = directory_size + name_size + extra_size + number_at(bytes_, at + 32, 2);
        if (end - at < record) {
            throw damaged("its list of parts is not sound");
        }
        ZipPart part{.name = std::string(bytes_.substr(at + directory_size, name_size)),
                     .offset = number_at(bytes_, at + 42, 4),
                     .packed_size = number_at(bytes_, at + 20, 4),
                     .size = number_at(bytes_, at + 24, 4),
                     .checksum = static_cast<std::uint32_t>(number_at(bytes_, at + 16, 4)),
                     .method = static_cast<unsigned>(number_at(bytes_, at + 10, 2))};
        read_64_bit_sizes(bytes_.substr(at + directory_size + name_size, extra_size), part);
        if ((number_at(bytes_, at + 8, 2) & 1U) != 0) {
            throw WorkbookRefusal{"V037", fmt::format("{} in the workbook is encrypted", part.name),
                                  "save it without a password"};
        }
        if (find(part.name) != nullptr) {
            throw damaged(fmt::format("it holds {} twice", part.name));
        }
        parts_.push_back(std::move(part));
        at += record;
    }
}

void ZipParts::refuse_excess() const {
    std::size_t size = 0;
    std::size_t packed = 0;
    for (const ZipPart& part : parts_) {
        // One at a time, so that the sums cannot pass 64 bits.
        if (part.size > most_unpacked || part.packed_size > bytes_.size()) {
            throw part.size > most_unpacked
                ? too_large(fmt::format("{} would unpack to {} MB; the limit is 512", part.name, part.size >> 20U))
                : damaged(fmt::format("{} is longer than the file", part.name));
        }
        size += part.size;
        packed += part.packed_size;
    }
    if (size > most_unpacked) {
        throw too_large(fmt::format("it would unpack to {} MB; the limit is 512", size >> 20U));
    }
    if (size > ratio_counts_from && size / most_ratio > packed) {
        throw too_large(
            fmt::format("its {} bytes would unpack to {} MB, which no sheet of figures does", packed, size >> 20U));
    }
}

void ZipParts::place_parts(std::size_t directory) {
    struct Extent {
        std::size_t begin, end;
    };
    std::vector<Extent> extents;
    for (ZipPart& part : parts_) {
        const std::size_t begin = part.offset;
        if (begin > directory || directory - begin < local_size ||
            bytes_.substr(begin, local_mark.size()) != local_mark) {
            throw damaged(fmt::format("{} is not where the list of parts says", part.name));
        }
        part.offset = begin + local_size + number_at(bytes_, begin + 26, 2) + number_at(bytes_, begin + 28, 2);
        if (part.offset > directory || directory - part.offset < part.packed_size) {
            throw damaged(fmt::format("{} runs past the end of the parts", part.name));
        }
        extents.push_back({begin, part.offset + part.packed_size});
    }
    std::sort(extents.begin(), extents.end(), [](const Extent& a, const Extent& b) { return a.begin < b.begin; });
    const auto shared = std::adjacent_find(extents.begin(), extents.end(),
                                           [](const Extent& a, const Extent& b) { return b.begin < a.end; });
    if (shared != extents.end()) {
        throw too_large("two of its parts are made of the same bytes, which only a file made to fill the memory does");
    }
}

const ZipPart* ZipParts::find(std::string_view name) const {
    const auto found = std::find_if(parts_.begin(), parts_.end(),
                                    [&](const ZipPart& part) { return equal_ignoring_case(part.name, name); });
    return found == parts_.end() ? nullptr : &*found;
}

void ZipParts::unpack(const ZipPart& part, const std::function<bool(std::string_view)>& take) const {
    const std::string_view packed = bytes_.substr(part.offset, part.packed_size);
    if (part.method != 0 && part.method != Z_DEFLATED) {
        throw damaged(
            fmt::format("{} is packed in a way (number {}) that workbooks do not use", part.name, part.method));
    }
    CheckedOutput output(part, take);
    if (part.method == 0 ? give_stored(packed, output) : give_inflated(packed, part.name, output)) {
        output.finish();
    }
}

std::string ZipParts::text_of(const ZipPart& part, std::size_t most) const {
    std::string text;
    unpack(part, [&](std::string_view piece) {
        text += piece.substr(0, most - text.size());
        return text.size() < most;
    });
    return text;
}

}  // namespace ccgledger
