#pragma once

#include <atomic>
#include <future>
#include <string>
#include <string_view>
#include <thread>

namespace ccgledger {

/// The hash of a file's bytes, and the bytes packed for keeping. Of a large file both are made beside other work, on a thread of
/// their own, one after the other. Of a small file both are made when they are asked for: a thread would cost more than it saves. The
/// answers are the same.
class KeptBytes {
public:
    KeptBytes() = default;
    /// The bytes must outlive this.
    explicit KeptBytes(std::string_view bytes);
    /// Gives up what is not finished.
    ~KeptBytes();
    KeptBytes(const KeptBytes&) = delete;
    KeptBytes& operator=(const KeptBytes&) = delete;

    /// Whether the thread is at work, and what is asked for is better asked later.
    [[nodiscard]] bool is_made_beside() const { return worker_.joinable(); }
    /// SHA-256 of the bytes.
    [[nodiscard]] const std::string& sha256();
    /// The packed bytes; once.
    [[nodiscard]] std::string take_packed();

private:
    std::string_view bytes_;
    std::string sha256_;
    std::promise<std::string> hashing_;
    std::promise<std::string> packing_;
    std::atomic<bool> is_given_up_ = false;
    std::thread worker_;
};

}  // namespace ccgledger
