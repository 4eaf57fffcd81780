package longhand.ui.story;

import java.time.ZoneId;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import longhand.memory.api.ItemId;
import longhand.ui.Messages;
import longhand.ui.binder.BinderViewModel;
import longhand.ui.take.TakeViewModel;
import longhand.ui.theme.Controls;

/// The right panel: tabs on the open scene. With the model switched off there are no Memory
/// and no Takes tab.
public final class Inspector extends VBox {

    private final TabPane tabs = Controls.styled(new TabPane(), "lh-tabs");
    private final SceneTab sceneTab;
    private final Tab scene;
    private final Tab takes;
    private final Tab memory;
    private final MemoryTab memoryTab;

    public Inspector(
            BinderViewModel binder, TakeViewModel takeModel, Messages messages, ZoneId zone, MemoryTab memoryTab) {
        this.memoryTab = memoryTab;
        sceneTab = new SceneTab(binder, messages);
        scene = new Tab(messages.text("inspector.scene"), sceneTab);
        takes = new Tab(messages.text("inspector.takes"), new TakesTab(takeModel, messages, zone));
        memory = new Tab(messages.text("inspector.memory"), memoryTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().add(scene);
        Controls.styled(this, "lh-inspector");
        getChildren().add(Controls.fill(tabs));
    }

    public void open(ItemId opened) {
        sceneTab.open(opened);
    }

    /// Keeps what is still being typed into a field.
    public void store() {
        sceneTab.storeSynopsis();
    }

    public void allowModel(boolean allowed) {
        if (allowed == tabs.getTabs().contains(takes)) {
            return;
        }
        if (allowed) {
            tabs.getTabs().addAll(memory, takes);
        } else {
            tabs.getTabs().removeAll(memory, takes);
        }
    }

    public void showTakes() {
        tabs.getSelectionModel().select(takes);
    }

    /// Opens the memory, with the focus in it.
    public void showMemory() {
        tabs.getSelectionModel().select(memory);
        tabs.applyCss(); // what was in no scene yet takes no focus
        tabs.layout();
        memoryTab.focus();
    }

    /// Puts the focus on the tabs; arrows change between them, Tab goes into one.
    public void focusTabs() {
        tabs.requestFocus();
    }
}
