package longhand.engine.transformer;

import java.util.List;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.KvCache;

/// Neighbouring blocks of a model that one backend computes. Confined to the decode thread.
final class Stage {

    private final ComputeBackend backend;
    private final ModelConfig config;
    private final List<Block> blocks;
    private final Workspace workspace;

    /// One block of the model.
    record Block(AttentionLayer attention, FeedForward feedForward) {}

    /// @param batchTokens rows of its buffers
    Stage(ComputeBackend backend, ModelConfig config, List<Block> blocks, int batchTokens) {
        this.backend = backend;
        this.config = config;
        this.blocks = List.copyOf(blocks);
        this.workspace = Workspace.of(config, backend, batchTokens);
    }

    ComputeBackend backend() {
        return backend;
    }

    /// The residual stream, before the stage and after it.
    Activations x() {
        return workspace.x();
    }

    /// An empty cache for the layers of this stage.
    KvCache newCache(int capacity) {
        return backend.cache(config.cache(capacity).withLayers(blocks.size()));
    }

    void forward(Batch batch) {
        for (Block block : blocks) {
            block.attention.forward(workspace, batch);
            block.feedForward.forward(workspace, batch);
        }
    }
}
