#include "intake/kept_bytes.h"

#include "store/compression.h"
#include "store/sha256.h"
#include "values/second_thread.h"

namespace ccgledger {
namespace {

constexpr std::size_t large = 1U << 20U;

/// What goes wrong on the other thread is told where its answer is asked for.
template <typename Make>
void fulfil(std::promise<std::string>& promise, Make make) {
    try {
        promise.set_value(make());
    } catch (...) {
        promise.set_exception(std::current_exception());
    }
}

}  // namespace

KeptBytes::KeptBytes(std::string_view bytes) : bytes_(bytes) {
    if (bytes.size() < large) {
        return;
    }
    worker_ = std::thread([this] {
        give_way();
        fulfil(hashing_, [this] { return sha256_hex(bytes_); });
        fulfil(packing_, [this] { return pack(bytes_, [this] { return is_given_up_.load(); }); });
    });
}

KeptBytes::~KeptBytes() {
    is_given_up_ = true;
    if (worker_.joinable()) {
        worker_.join();
    }
}

const std::string& KeptBytes::sha256() {
    if (sha256_.empty()) {
        sha256_ = worker_.joinable() ? hashing_.get_future().get() : sha256_hex(bytes_);
    }
    return sha256_;
}

std::string KeptBytes::take_packed() {
    return worker_.joinable() ? packing_.get_future().get() : pack(bytes_);
}

}  // namespace ccgledger
