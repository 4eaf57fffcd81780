#include "api/stream.h"

#include <functional>
#include <thread>

#include "api/call.h"
#include "api/event.h"
#include "api/graph.h"
#include "api/handles.h"
#include "base/settings.h"

using namespace softcuda;

namespace {

constexpr unsigned NON_BLOCKING = 1;

Handles<Stream>& streams() {
    static auto* all = new Handles<Stream>("stream");
    return *all;
}

std::shared_ptr<Stream>& defaultStream() {
    static auto* stream = new std::shared_ptr<Stream>(std::make_shared<Stream>());
    return *stream;
}

u64 thisThread() {
    return std::hash<std::thread::id>()(std::this_thread::get_id());
}

bool isDefault(const void* handle) {
    return reinterpret_cast<u64>(handle) <= 2;
}

void finishBlockingStreams() {
    for (const auto& [handle, stream] : streams().all()) {
        if (stream->blocking) {
            finishStream(*stream);
        }
    }
}

void create(void** handle, unsigned flags) {
    auto stream = std::make_shared<Stream>();
    stream->blocking = (flags & NON_BLOCKING) == 0;
    *handle = streams().add(stream);
}

void requireNotCapturing(const std::shared_ptr<Stream>& stream) {
    if (stream->capture) {
        stream->capture->invalidated = true;
        throw Fault(CAPTURE_UNSUPPORTED, "the stream is being captured and cannot be waited for");
    }
}

}  // namespace

namespace softcuda {

std::shared_ptr<Stream> streamOf(const void* handle) {
    return isDefault(handle) ? defaultStream() : streams().get(handle);
}

void finishStream(Stream& stream, u64 upTo) {
    while (!stream.waiting.empty() && stream.done < upTo) {
        Work work = std::move(stream.waiting.front());
        stream.waiting.pop_front();
        stream.done++;
        work();
    }
}

void enqueue(const std::shared_ptr<Stream>& stream, Work work) {
    if (stream->capture) {
        stream->capture->work.push_back(std::move(work));
        return;
    }
    // Legacy rule: the default stream and blocking streams wait for each other.
    if (stream == defaultStream()) {
        finishBlockingStreams();
    } else if (stream->blocking) {
        finishStream(*defaultStream());
    }
    stream->waiting.push_back(std::move(work));
    stream->added++;
    if (settings().lazy == 0) {
        try {
            finishStream(*stream);
        } catch (const Fault& fault) {
            // The call that adds work succeeds; the fault meets a later one, as on a card.
            report(fault);
        }
    }
}

void finishDefaultStream() {
    finishBlockingStreams();
    finishStream(*defaultStream());
}

void finishAllStreams() {
    for (const auto& [handle, stream] : streams().all()) {
        finishStream(*stream);
    }
    finishStream(*defaultStream());
}

void refuseDuringCapture() {
    for (const auto& [handle, stream] : streams().all()) {
        const auto& capture = stream->capture;
        if (!capture || capture->mode == 2 || (capture->mode == 1 && capture->thread != thisThread())) {
            continue;
        }
        capture->invalidated = true;
        throw Fault(CAPTURE_UNSUPPORTED, "a call that is not allowed while a stream is captured");
    }
}

std::string streamLeaks() {
    return streams().leaks() + eventLeaks();
}

void resetStreams() {
    streams().clear();
    defaultStream() = std::make_shared<Stream>();
    resetEvents();
}

}  // namespace softcuda

CUDA_API int cuStreamCreate(void** stream, unsigned flags) {
    return contextCall(__func__, [&] {
        create(stream, flags);
        return SUCCESS;
    });
}

CUDA_API int cuStreamCreateWithPriority(void** stream, unsigned flags, int) {
    return contextCall(__func__, [&] {
        create(stream, flags);
        return SUCCESS;
    });
}

CUDA_API int cuStreamDestroy_v2(void* stream) {
    return call(__func__, [&] {
        requireInitialised();
        // Returns at once on a card; the work is done all the same.
        finishStream(*streams().remove(stream));
        return SUCCESS;
    });
}

CUDA_API int cuStreamSynchronize(void* handle) {
    return contextCall(__func__, [&] {
        auto stream = streamOf(handle);
        requireNotCapturing(stream);
        if (isDefault(handle)) {
            finishDefaultStream();
        }
        finishStream(*stream);
        requireHealthy();
        return SUCCESS;
    });
}

CUDA_API int cuStreamQuery(void* handle) {
    return contextCall(__func__, [&] {
        auto stream = streamOf(handle);
        requireNotCapturing(stream);
        return stream->waiting.empty() ? SUCCESS : NOT_READY;
    });
}

CUDA_API int cuStreamWaitEvent(void* handle, void* event, unsigned) {
    return contextCall(__func__, [&] {
        waitForEvent(streamOf(handle), event);
        return SUCCESS;
    });
}

CUDA_API int cuLaunchHostFunc(void* handle, void (*function)(void*), void* argument) {
    return contextCall(__func__, [&] {
        enqueue(streamOf(handle), [=] { function(argument); });
        return SUCCESS;
    });
}

CUDA_API int cuStreamGetFlags(void* handle, unsigned* flags) {
    return contextCall(__func__, [&] {
        *flags = streamOf(handle)->blocking ? 0 : NON_BLOCKING;
        return SUCCESS;
    });
}

CUDA_API int cuStreamGetPriority(void* handle, int* priority) {
    return contextCall(__func__, [&] {
        streamOf(handle);
        *priority = 0;
        return SUCCESS;
    });
}

CUDA_API int cuStreamBeginCapture_v2(void* handle, int mode) {
    return contextCall(__func__, [&] {
        auto stream = streamOf(handle);
        if (isDefault(handle) || stream->capture) {
            throw Fault(CAPTURE_UNSUPPORTED, "this stream cannot be captured now");
        }
        stream->capture = std::make_shared<Capture>();
        stream->capture->mode = mode;
        stream->capture->thread = thisThread();
        stream->captureOrigin = true;
        return SUCCESS;
    });
}

CUDA_API int cuStreamEndCapture(void* handle, void** graph) {
    return contextCall(__func__, [&] {
        auto origin = streamOf(handle);
        *graph = nullptr;
        if (!origin->capture || !origin->captureOrigin) {
            throw Fault(CAPTURE_UNMATCHED, "the stream began no capture");
        }
        auto capture = origin->capture;
        for (const auto& [each, stream] : streams().all()) {
            if (stream->capture == capture) {
                stream->capture = nullptr;
                stream->captureOrigin = false;
            }
        }
        if (capture->invalidated) {
            throw Fault(CAPTURE_INVALIDATED, "");
        }
        *graph = addGraph(std::move(capture->work));
        return SUCCESS;
    });
}

CUDA_API int cuStreamIsCapturing(void* handle, int* status) {
    return contextCall(__func__, [&] {
        const auto& capture = streamOf(handle)->capture;
        *status = !capture ? 0 : capture->invalidated ? 2 : 1;
        return SUCCESS;
    });
}

CUDA_API int cuThreadExchangeStreamCaptureMode(int* mode) {
    return call(__func__, [&] {
        thread_local int current = 0;
        std::swap(*mode, current);
        return SUCCESS;
    });
}
