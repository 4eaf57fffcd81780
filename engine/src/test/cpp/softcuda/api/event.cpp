#include "api/event.h"

#include <chrono>

#include "api/call.h"
#include "api/handles.h"

using namespace softcuda;

namespace {

constexpr unsigned DISABLE_TIMING = 2;

/// A mark in a stream. An event that was never recorded counts as passed.
struct Event {
    bool timed = true;
    bool recorded = false;
    bool passed = true;
    double milliseconds = 0;
    std::shared_ptr<Stream> stream;
    u64 place = 0;  // pieces of the stream up to and with the mark
    std::shared_ptr<Capture> capture;
};

Handles<Event>& events() {
    static auto* all = new Handles<Event>("event");
    return *all;
}

double now() {
    auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(time).count();
}

void finish(const Event& event) {
    if (!event.passed && event.stream) {
        finishStream(*event.stream, event.place);
    }
}

void requireNotCaptured(const Event& event) {
    if (event.capture) {
        event.capture->invalidated = true;
        throw Fault(CAPTURED_EVENT, "the event was recorded in a capture and cannot be asked about");
    }
}

void record(void* handle, const void* streamHandle) {
    auto event = events().get(handle);
    auto stream = streamOf(streamHandle);
    event->capture = stream->capture;
    event->stream = stream;
    event->recorded = true;
    event->passed = false;
    event->place = stream->added + 1;
    enqueue(stream, [event] {
        event->milliseconds = now();
        event->passed = true;
    });
}

}  // namespace

namespace softcuda {

void waitForEvent(const std::shared_ptr<Stream>& stream, const void* handle) {
    auto event = events().get(handle);
    if (event->capture) {
        stream->capture = event->capture;
        return;
    }
    // What the wait means is fixed now: a later recording of the event does not move it.
    auto marked = event->stream;
    u64 place = event->place;
    if (!marked || event->passed) {
        return;
    }
    enqueue(stream, [marked, place] { finishStream(*marked, place); });
}

std::string eventLeaks() {
    return events().leaks();
}

void resetEvents() {
    events().clear();
}

}  // namespace softcuda

CUDA_API int cuEventCreate(void** handle, unsigned flags) {
    return contextCall(__func__, [&] {
        auto event = std::make_shared<Event>();
        event->timed = (flags & DISABLE_TIMING) == 0;
        *handle = events().add(event);
        return SUCCESS;
    });
}

CUDA_API int cuEventDestroy_v2(void* handle) {
    return call(__func__, [&] {
        requireInitialised();
        events().remove(handle);
        return SUCCESS;
    });
}

CUDA_API int cuEventRecord(void* event, void* stream) {
    return contextCall(__func__, [&] {
        record(event, stream);
        return SUCCESS;
    });
}

CUDA_API int cuEventRecordWithFlags(void* event, void* stream, unsigned) {
    return contextCall(__func__, [&] {
        record(event, stream);
        return SUCCESS;
    });
}

CUDA_API int cuEventSynchronize(void* handle) {
    return contextCall(__func__, [&] {
        auto event = events().get(handle);
        requireNotCaptured(*event);
        finish(*event);
        requireHealthy();
        return SUCCESS;
    });
}

CUDA_API int cuEventQuery(void* handle) {
    return contextCall(__func__, [&] {
        auto event = events().get(handle);
        requireNotCaptured(*event);
        return event->passed ? SUCCESS : NOT_READY;
    });
}

CUDA_API int cuEventElapsedTime(float* milliseconds, void* first, void* second) {
    return contextCall(__func__, [&] {
        auto start = events().get(first);
        auto end = events().get(second);
        if (!start->timed || !end->timed || !start->recorded || !end->recorded) {
            return INVALID_HANDLE;
        }
        if (!start->passed || !end->passed) {
            return NOT_READY;
        }
        *milliseconds = static_cast<float>(end->milliseconds - start->milliseconds);
        return SUCCESS;
    });
}
