#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/numbers.h"

namespace softcuda {

/// A piece of work: a copy, a fill, a launch, the recording of an event. It throws a Fault where it goes wrong.
using Work = std::function<void()>;

/// What a capture gathers. Streams that wait for an event of the capture join it.
struct Capture {
    std::vector<Work> work;
    bool invalidated = false;
    int mode = 0;          // 0 global, 1 of this thread, 2 relaxed
    u64 thread = 0;        // that began it
};

/// Work in order. Normally each piece is done at once; in lazy mode it waits until some call must have it done.
struct Stream {
    std::deque<Work> waiting;
    u64 added = 0;   // pieces ever added
    u64 done = 0;    // pieces done
    bool blocking = true;  // ordered against the default stream
    std::shared_ptr<Capture> capture;
    bool captureOrigin = false;
};

/// @param handle  null, 1 and 2 mean the default stream
/// @throws Fault INVALID_HANDLE
std::shared_ptr<Stream> streamOf(const void* handle);

/// Adds work to the stream, or to the capture the stream is part of.
void enqueue(const std::shared_ptr<Stream>& stream, Work work);

/// Does what waits in the stream, up to piece number `upTo`.
void finishStream(Stream& stream, u64 upTo = ~u64{0});

/// What a call that synchronises with the default stream waits for: that stream and all blocking ones.
void finishDefaultStream();

void finishAllStreams();

/// For calls that no capture allows, such as allocating: invalidates a capture they would break.
/// @throws Fault CAPTURE_UNSUPPORTED
void refuseDuringCapture();

std::string streamLeaks();
void resetStreams();

}  // namespace softcuda
